import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Page } from 'playwright-core';
import { screenLooks, screenSizes } from './screen-sizes.js';

/** One thing that is wrong on a screen. */
export interface Finding {
  readonly check: 'overflow' | 'text-size' | 'contrast' | 'target-size' | 'cut-text' | 'axe';
  /** Where: the words on the screen, or a selector. */
  readonly where: string;
  /** What was measured. */
  readonly what: string;
}

const leastText = 16;
const leastTarget = 48;
const leastContrast = 7;

/**
 * Looks at the page as it stands: no sideways scrolling, no text under 16 px, cut off, or under 7:1, no target under
 * 48 px, no serious finding of axe. Returns what is wrong; an empty list is a pass.
 */
export async function checkScreen(page: Page): Promise<readonly Finding[]> {
  return [...(await looksFindings(page)), ...(await axeFindings(page))];
}

/**
 * The same at all four sizes, light, dark and with text of 200 %, without loading the page again. Axe, who reads the
 * structure, is asked once per layout: at each size, and on the phone with large text; colours are not his to judge here.
 */
export async function checkScreenEverywhere(page: Page): Promise<readonly (Finding & { readonly at: string })[]> {
  const findings: (Finding & { readonly at: string })[] = [];
  for (const [look, { colorScheme, textSize }] of Object.entries(screenLooks)) {
    await page.evaluate(
      (attributes) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', attributes.colorScheme);
        document.documentElement.setAttribute('data-text', String(attributes.textSize));
      },
      { colorScheme, textSize },
    );
    for (const [size, viewport] of Object.entries(screenSizes)) {
      await page.setViewportSize(viewport);
      const isNewLayout = look === 'light' || (look === 'text-200' && size === 'phone');
      const found = isNewLayout ? await checkScreen(page) : await looksFindings(page);
      findings.push(...found.map((finding) => ({ at: `${size} ${look}`, ...finding })));
    }
  }
  return findings;
}

async function looksFindings(page: Page): Promise<readonly Finding[]> {
  const layout = await page.evaluate(layoutFindings, { leastText, leastTarget });
  const contrast = await page.evaluate(contrastFindings, leastContrast);
  return [...layout, ...contrast];
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axeFindings(page: Page): Promise<readonly Finding[]> {
  // Evaluated, not added as a tag: the content security policy of the page stays as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // Contrast is checked above, at 7:1 in place of axe's 4.5:1.
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ target }) => String(target)),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, where }) => where.map((selector) => ({ check: 'axe' as const, where: selector, what: id })));
}

/** Runs in the page. Reads boxes only, so that it sees what a person sees at this size. */
function layoutFindings(least: { readonly leastText: number; readonly leastTarget: number }): Finding[] {
  const findings: Finding[] = [];
  const words = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40) ||
    element.tagName.toLowerCase();
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"][data-backdrop]') === null;
  const hiddenFromSight = (element: Element) => {
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== 'none' && box.getBoundingClientRect().width <= 1) return true;
    }
    return false;
  };
  // Only what says so may scroll sideways: a row of tabs, a wide figure.
  const maySlide = (element: Element) => element.closest('[role="tablist"], [data-scrolls="x"]') !== null;
  const clipper = (element: Element) => {
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      if (overflowX === 'hidden' || overflowX === 'clip') return box.getBoundingClientRect();
    }
    return null;
  };

  const page = document.documentElement;
  if (page.scrollWidth > innerWidth)
    findings.push({ check: 'overflow', where: 'page', what: `${page.scrollWidth} wide on ${innerWidth}` });

  for (const element of document.querySelectorAll('body *')) {
    if (!shown(element) || hiddenFromSight(element) || element.closest('.textLayer, [data-on-paper]') !== null)
      continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (ownText || element.matches('input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select')) {
      if (parseFloat(style.fontSize) < least.leastText)
        findings.push({ check: 'text-size', where: words(element), what: style.fontSize });
      const clip = clipper(element);
      if (!maySlide(element) && (box.right > innerWidth + 1 || box.left < -1)) {
        findings.push({
          check: 'overflow',
          where: words(element),
          what: `${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`,
        });
      } else if (clip !== null && (box.right > clip.right + 1 || box.left < clip.left - 1)) {
        findings.push({
          check: 'cut-text',
          where: words(element),
          what: `ends at ${Math.round(box.right)}, cut at ${Math.round(clip.right)}`,
        });
      }
    }
    if (
      /auto|scroll/.test(style.overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !maySlide(element) &&
      !element.matches('textarea, input, select')
    ) {
      findings.push({
        check: 'overflow',
        where: words(element),
        what: `${element.scrollWidth} wide in ${element.clientWidth}`,
      });
    }
    // A short value (a day, a time) must be readable whole; long ones scroll under the finger.
    if (
      element instanceof HTMLInputElement &&
      element.value !== '' &&
      element.value.length <= 12 &&
      element.scrollWidth > element.clientWidth + 1
    ) {
      findings.push({
        check: 'cut-text',
        where: element.value,
        what: `${element.scrollWidth} in ${element.clientWidth}`,
      });
    }
    if (
      ownText &&
      style.overflow === 'hidden' &&
      style.textOverflow !== 'ellipsis' &&
      style.webkitLineClamp === 'none'
    ) {
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
        findings.push({
          check: 'cut-text',
          where: words(element),
          what: `${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`,
        });
    }
  }

  const targets =
    'button, a[href], select, textarea, summary, input:not([type="hidden"]), [role="button"], [role="tab"], [role="menuitem"], [role="option"], [role="switch"]';
  for (const target of document.querySelectorAll(targets)) {
    if (!shown(target) || hiddenFromSight(target)) continue;
    const touched = target.matches('input') ? (target.closest('label') ?? target) : target;
    const inSentence = target.matches('a') && getComputedStyle(target).display === 'inline';
    const { width, height } = touched.getBoundingClientRect();
    if (!inSentence && width > 0 && (width < least.leastTarget - 0.5 || height < least.leastTarget - 0.5))
      findings.push({ check: 'target-size', where: words(target), what: `${Math.round(width)}×${Math.round(height)}` });
  }
  return findings;
}

/** Runs in the page. Text against all that is painted behind it by its ancestors, in sRGB, as WCAG 2 counts. */
function contrastFindings(least: number): Finding[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null) throw new Error('no canvas to read colours with');
  type Colour = readonly [number, number, number, number];
  const known = new Map<string, Colour>();
  const colour = (css: string): Colour => {
    const before = known.get(css);
    if (before !== undefined) return before;
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
    known.set(css, [r, g, b, a / 255]);
    return [r, g, b, a / 255];
  };
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + under[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const ground = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const layer = colour(getComputedStyle(box).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight<Colour>((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const luminance = (c: Colour) => {
    const [r, g, b] = [c[0], c[1], c[2]].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const ratio = (a: Colour, b: Colour) => {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };
  const opacity = (element: Element) => {
    let product = 1;
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      product *= Number(getComputedStyle(box).opacity);
    return product;
  };

  const findings: Finding[] = [];
  const judge = (element: Element, css: string, words: string) => {
    const behind = ground(element);
    const [r, g, b, a] = colour(css);
    const measured = ratio(over([r, g, b, a * opacity(element)], behind), behind);
    if (measured < least)
      findings.push({ check: 'contrast', where: words.trim().slice(0, 40), what: `${measured.toFixed(2)}:1` });
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // The words of a paper lie unpainted over its picture, and papers are shown as issued.
    if (element.closest('.textLayer, [data-on-paper]') !== null) continue;
    const style = getComputedStyle(element);
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('');
    if (text.trim() !== '' && style.clipPath === 'none') judge(element, style.color, text);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      if (
        Number(style.opacity) > 0 &&
        element.type !== 'radio' &&
        element.type !== 'checkbox' &&
        element.type !== 'file'
      ) {
        judge(element, style.color, element.value || element.name || element.type);
        if (element.placeholder !== '')
          judge(element, getComputedStyle(element, '::placeholder').color, element.placeholder);
      }
    }
  }
  return findings;
}
