export { editPaper } from './edit-paper.mjs';
export { judge } from './judge.mjs';
export { putMarks } from './marks.mjs';
export { writePaper, writer } from './paper.mjs';
export { random } from './random.mjs';
export { scanCase, scenarios, textCase } from './scenarios.mjs';
export { tally } from './tally.mjs';
