import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { checkScreenEverywhere } from './screen-checks.js';
import { screenSizes } from './screen-sizes.js';

/** The page passes every check at every size in every look; it stands as before afterwards. `name` tells which failed. */
export async function expectGoodLooks(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const findings = await checkScreenEverywhere(page);
  await page.setViewportSize(screenSizes.landscape);
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
    document.documentElement.setAttribute('data-text', '100');
  });
  expect({ name, findings }).toEqual({ name, findings: [] });
}
