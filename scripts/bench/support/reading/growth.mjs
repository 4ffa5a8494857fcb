import { setTimeout as pause } from 'node:timers/promises';
import { freshPage } from './reading-arms.mjs';

const LOOKED_AT_MS = 1_500;
const LIMIT_MS = 60_000;

/** One tab opens so many files in turn; the memory of its process after each, megabytes, garbage collected before. */
export async function growthOver({ slow, arms, papers, files }) {
  const readable = papers.filter(({ pages }) => pages >= 8);
  const grown = {};
  for (const name of ['product', 'referenceCopy'].filter((one) => one in arms)) {
    const { context, page } = await freshPage(slow.browser, arms[name]);
    const devtools = await context.newCDPSession(page);
    const after = [];
    for (let count = 0; count < files; count += 1) {
      const paper = readable[count % readable.length];
      const tap = await arms[name].again(page, paper, count === 0 ? 'first' : 'later');
      await tap();
      await page.evaluate((limit) => window.watch.painted(1, limit), LIMIT_MS);
      await pause(LOOKED_AT_MS);
      await devtools.send('HeapProfiler.collectGarbage');
      after.push(Math.round(await slow.memory()));
    }
    await context.close();
    grown[name] = { rendererMb: after, percentFrom5th: Math.round((after.at(-1) / after[4] - 1) * 100) };
  }
  return grown;
}
