// Writes the figures of a run to docs/performance: a table for reading, a picture for seeing.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { armNames } from './arm-names.mjs';
import { picture } from './picture.mjs';

const folder = new URL('../../../../docs/performance/', import.meta.url);
export async function publish(results) {
  const day = new Date().toISOString().slice(0, 10);
  const name = `reading-${day}`;
  writeFileSync(fileURLToPath(new URL(`${name}.svg`, folder)), picture(results));
  const table = await format(text(name, day, results), { parser: 'markdown', printWidth: 120 });
  writeFileSync(fileURLToPath(new URL(`${name}.md`, folder)), table);
}

function text(name, day, { machine, settings, quota, papers, growth }) {
  const loads = papers.flatMap(({ arms }) => Object.values(arms).flatMap(({ load1 }) => [load1.least, load1.most]));
  return `# Reading papers, ${day}

Made by \`npm run bench -- reading${settings.size === 'small' ? ' --small' : ''} --publish\`. Machine: ${machine.cpu}, ${machine.cores} cores shared by browser, servers and
whatever else ran (load ${Math.min(...loads)} to ${Math.max(...loads)}), ${machine.memoryGb} GB, Node ${machine.node}. Browser: headless Chromium, CPU quota ${quota},
window 1366×1024 at DPR 1. Line: ${settings.mbitPerSecond} Mbit/s and ${settings.rttMs} ms round trip for all connections together, shaped in the server. A fresh
browser context for each run, the arms by turns, rounds: ${settings.rounds}; medians, least and most in brackets. Requests and bytes are
firm figures, times move with the load of the machine. No tablet was measured.

![Time to the first page](${name}.svg)

## From the tap to the first page

The reference has pdf.js loaded before the tap, its worker not, as its own example does. Requests and kB are those for the PDF
until the first page is painted.

| Paper | Pages | MB as uploaded / copy | Arm | Preview, ms | First page, ms | Requests | kB of the PDF |
| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: |
${papers.flatMap(firstPageRows).join('\n')}

## By address, with nothing loaded before

| Paper | Arm | First page, ms |
| --- | --- | ---: |
${papers.flatMap(coldRows).join('\n')}

## While reading

Next page after 0.7 s on the one before; random jumps in a paper opened just then, so most of them fetch; scrolling by 40 pixels a
frame for 4 s: frames in which a page in sight has neither its picture nor a preview (blank), or only the preview. The reference with its default
options fetches the whole file behind the reader's back, so in a small file its jumps fetch nothing any more; ours fetches what is read.

| Paper | Arm | Next page p95, ms | Jump median / p95, ms | Blank, % | Preview only, % | Frames/s | Canvas, MB | Renderer, MB |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${papers.flatMap(readingRows).join('\n')}
${growthText(growth, settings)}`;
}

const range = (value) => (value === null ? '–' : `${round(value.median)} (${round(value.least)}–${round(value.most)})`);
const round = (value) => Math.round(value).toLocaleString('en');
const plain = (value) => (value === null || value === undefined ? '–' : String(value));
const row = (...cells) => `| ${cells.join(' | ')} |`;

function firstPageRows({ name, pages, bytes, arms }) {
  const size = `${(bytes.uploaded / 1e6).toFixed(1)} / ${(bytes.copy / 1e6).toFixed(1)}`;
  return Object.entries(arms).map(([arm, of], index) =>
    row(
      ...(index === 0 ? [name, pages, size] : ['', '', '']),
      armNames[arm],
      arm === 'product' ? range(of.previewMs) : '–',
      of.firstPageMs === null ? 'not within the limit' : range(of.firstPageMs),
      range(of.pdfRequests),
      range(of.pdfKb),
    ),
  );
}

const coldRows = ({ name, arms }) =>
  Object.entries(arms)
    .filter(([, { coldFirstPageMs }]) => coldFirstPageMs !== null)
    .map(([arm, { coldFirstPageMs }]) => row(name, armNames[arm], range(coldFirstPageMs)));

const readingRows = ({ name, arms }) =>
  Object.entries(arms)
    .filter(([, { turnMs }]) => turnMs.p95 !== null)
    .map(([arm, of]) =>
      row(
        name,
        armNames[arm],
        plain(of.turnMs.p95),
        `${plain(of.jumpMs.median)} / ${plain(of.jumpMs.p95)}`,
        plain(of.blankPercent),
        plain(of.previewOnlyPercent),
        plain(of.framesPerSecond),
        range(of.canvasMb),
        range(of.rendererMb),
      ),
    );

function growthText(growth, { files }) {
  if (growth === null) return '';
  const rows = Object.entries(growth).map(([arm, { rendererMb, percentFrom5th }]) =>
    row(armNames[arm], rendererMb[0], rendererMb[4], rendererMb.at(-1), `${percentFrom5th} %`),
  );
  return `
## Memory over ${files} files

One tab opens the papers in turn; resident memory of its process after each, garbage collected.

| Arm | First, MB | 5th, MB | ${files}th, MB | From the 5th to the last |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}
