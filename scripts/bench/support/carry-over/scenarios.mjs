import { editPaper } from './edit-paper.mjs';
import { judge } from './judge.mjs';
import { putMarks } from './marks.mjs';
import { writePaper, writer } from './paper.mjs';
import { random } from './random.mjs';
import { editScan, judgeScan, scanMarks, scannedPaper, scanPages } from './scans.mjs';
import { otherwise, plain, typeset } from './typeset.mjs';

const some = { edited: 0.12, deleted: 0.03, inserted: 0.04 };
const pages = { sectionsDeleted: 0.05, sectionsInserted: 0.06, sectionsMoved: 0.06 };

/** What may have happened between two versions: rates of edits, and the hands the new version went through. */
export const scenarios = {
  same: [{}, plain],
  edited: [some, plain],
  'pages-moved': [pages, plain],
  retypeset: [{}, otherwise],
  everything: [{ ...some, ...pages }, otherwise],
};

/** About three pages a section. */
const PAGES_PER_SECTION = 3;

/** Two versions of one paper, marks on the older, and a judge who knows where they belong. Same seed, same case. */
export function textCase({ name, seed, pageCount, markCount, anchorOf }) {
  const rng = random(seed);
  const pen = writer(rng);
  const [rates, style] = scenarios[name];
  const paper = writePaper(pen, rng, Math.ceil(pageCount / PAGES_PER_SECTION));
  const [before, after] = [typeset(paper, plain), typeset(editPaper(paper, pen, rng, rates), style)];
  const put = putMarks(before, rng, markCount, anchorOf);
  return { before, after, marks: put.map(({ mark }) => mark), judge: (successors) => judge(put, successors, after) };
}

export function scanCase({ seed, pageCount, markCount }) {
  const rng = random(seed);
  const scan = scannedPaper(rng, pageCount);
  const [before, after] = [scanPages(scan), scanPages(editScan(scan, rng))];
  const put = scanMarks(before, rng, markCount);
  return {
    before,
    after,
    marks: put.map(({ mark }) => mark),
    judge: (successors) => judgeScan(put, successors, after),
  };
}
