// Papers made here, so that no file of somebody else is needed: each is written to `folder` and described.
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatTree } from './pdf-file.mjs';
import { scannedSheets, seeded } from './scanned-sheets.mjs';

const A4 = [595, 842];
const A3 = [842, 1191];
const stream = (file, text) => file.add('', { stream: Buffer.from(text, 'latin1') });

/** Pages as one picture each, the dictionary beside the picture, as scanners write it. */
async function scan(path, { pages, bytesOfPage }) {
  const sheets = await scannedSheets(bytesOfPage);
  const contents = `q 595 0 0 842 0 0 cm /Im Do Q`;
  flatTree(path, pages, (file, index) => {
    const image = file.add(
      `/Type /XObject /Subtype /Image /Width ${sheets.width} /Height ${sheets.height} /ColorSpace /DeviceRGB ` +
        '/BitsPerComponent 8 /Filter /DCTDecode',
      { stream: sheets.jpeg(index) },
    );
    const drawn = stream(file, contents);
    return `/MediaBox [0 0 595 842] /Resources << /XObject << /Im ${image} 0 R >> >> /Contents ${drawn} 0 R`;
  });
}

/** A4 and A3, upright and turned, in a row that a reader cannot foresee. */
async function mixed(path, { pages }) {
  const random = seeded(11);
  flatTree(path, pages, (file, index) => {
    const [width, height] = random() < 0.4 ? A3 : A4;
    const turned = [0, 90, 180, 270][Math.floor(random() * 4)];
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    const drawn = stream(file, lines(index, height));
    return `/MediaBox [0 0 ${width} ${height}] /Rotate ${turned} /Resources << /Font << /F ${font} >> >> /Contents ${drawn} 0 R`;
  });
}

function lines(index, height) {
  const text = Array.from({ length: 40 }, (_, at) => `(Page ${index + 1}, line ${at + 1} of a plan) Tj 0 -16 Td`);
  return `BT /F 12 Tf 60 ${height - 80} Td ${text.join(' ')} ET`;
}

/** A plan of a city as a drawing program exports it: one page of very many short lines. */
async function vectorMap(path, { lines: count }) {
  const random = seeded(23);
  flatTree(path, 1, (file) => {
    const parts = ['0.4 w'];
    for (let at = 0; at < count; at += 1) {
      const [x, y] = [random() * A3[1], random() * A3[0]];
      parts.push(
        `${x.toFixed(1)} ${y.toFixed(1)} m ${(x + random() * 18 - 9).toFixed(1)} ${(y + random() * 18 - 9).toFixed(1)} l`,
      );
      if (at % 12 === 0) parts.push(`${random().toFixed(2)} 0.3 0.5 RG S`);
    }
    parts.push('S');
    const drawn = stream(file, parts.join('\n'));
    return `/MediaBox [0 0 ${A3[1]} ${A3[0]}] /Resources << >> /Contents ${drawn} 0 R`;
  });
}

/** A scan whose table of contents points past itself. */
async function brokenXref(path, { pages }) {
  flatTree(
    path,
    pages,
    (file, index) => {
      const drawn = stream(file, lines(index, A4[1]));
      const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
      return `/MediaBox [0 0 595 842] /Resources << /Font << /F ${font} >> >> /Contents ${drawn} 0 R`;
    },
    { shift: 991 },
  );
}

/** The report of 300 pages that the demo shows too. */
const textOf = (demoPaper) => async (path) => {
  const order = {
    title: 'Báo cáo tình hình kinh tế - xã hội',
    body: 'Ủy ban nhân dân tỉnh Sông Hiền',
    unit: 'Sở Tài chính',
    number: '128/BC-STC',
    date: new Date('2026-11-20T00:00:00Z'),
    seed: 7,
  };
  writeFileSync(path, await demoPaper('long-report', order));
};

/**
 * @param size full: scans of up to 400 MB. small: the same kinds, a fifth of the bytes or less
 * @param realPapers a folder of PDFs that are measured beside the made ones; null = none
 */
export async function corpus({ folder, size, realPapers, demoPaper, only }) {
  const bytesOfPage = size === 'full' ? 510_000 : 130_000;
  const made = [
    { name: size === 'full' ? 'scan-800' : 'scan-240', make: scan, pages: size === 'full' ? 800 : 240, bytesOfPage },
    {
      name: size === 'full' ? 'scan-200' : 'scan-60',
      make: scan,
      pages: size === 'full' ? 200 : 60,
      bytesOfPage: bytesOfPage * 1.6,
    },
    { name: 'text-300', make: textOf(demoPaper), pages: 300 },
    { name: 'mixed-120', make: mixed, pages: 120 },
    { name: 'vector-map', make: vectorMap, pages: 1, lines: 60_000 },
    { name: 'broken-xref', make: brokenXref, pages: 60 },
  ].filter(({ name }) => only === null || only.includes(name));
  const papers = [];
  for (const { name, make, ...wish } of made) {
    const path = join(folder, `${name}.pdf`);
    await make(path, wish);
    papers.push({ name, path });
  }
  return [...papers, ...realOnes(realPapers, only)];
}

function realOnes(folder, only) {
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => ({ name: basename(file, '.pdf'), path: join(folder, file) }))
    .filter(({ name }) => only === null || only.includes(name));
}
