// Carries 5,000 marks of an 800-page paper over to its next version, on papers whose generator knows where each mark
// belongs; beside it, on the same marks, what is commonly done: the same place of the same page, and the exact quote.
import { byExactQuote, byPageNumber } from './support/carry-over/baselines.mjs';
import { scanCase, scenarios, tally, textCase } from './support/carry-over/index.mjs';
import { built, number } from './support/installation.mjs';
import { median, rounded } from './support/statistics.mjs';

const settings = {
  pages: number('BENCH_PAGES', 800),
  marks: number('BENCH_MARKS', 5000),
  seeds: number('BENCH_SEEDS', 3),
};

const goals = { unchanged: 0.995, editedWithinAThird: 0.95, wrongPlaceAtMost: 0.002, lost: 0, seconds: 10 };

export default async function carryOverBench() {
  const { carryOver, markAnchor } = await built('libs/annotations/src/rules/carry-over/index.js');
  const arms = { product: carryOver, samePageSamePlace: byPageNumber, exactQuoteOnly: byExactQuote };
  const results = {};
  const all = empty(arms);
  for (const name of [...Object.keys(scenarios), 'scans']) {
    const own = empty(arms);
    for (let seed = 1; seed <= settings.seeds; seed += 1) {
      const wanted = { seed, pageCount: settings.pages, markCount: settings.marks };
      const trial = name === 'scans' ? scanCase(wanted) : textCase({ ...wanted, name, anchorOf: markAnchor });
      for (const [arm, carry] of Object.entries(arms)) run(carry, trial, [own[arm], all[arm]]);
    }
    results[name] = summaries(own);
  }
  return { settings, goals, all: summaries(all), ...results };
}

const empty = (arms) => Object.fromEntries(Object.keys(arms).map((arm) => [arm, { verdicts: [], seconds: [] }]));

function run(carry, { before, after, marks, judge }, books) {
  const began = performance.now();
  const successors = carry(before, after, marks);
  const seconds = (performance.now() - began) / 1000;
  const verdicts = judge(successors);
  for (const book of books) {
    book.verdicts.push(...verdicts);
    book.seconds.push(seconds);
  }
}

const summaries = (books) =>
  Object.fromEntries(
    Object.entries(books).map(([arm, { verdicts, seconds }]) => [
      arm,
      { ...tally(verdicts), secondsMedian: rounded(median(seconds)), secondsMost: rounded(Math.max(...seconds)) },
    ]),
  );
