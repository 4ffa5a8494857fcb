import { type Page } from 'playwright-core';

/** Finds somebody (or something) in a long list of the open sheet, as people do: by typing the name. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).first().fill(name);
  await page.getByRole('option', { name }).click();
}
