import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { createPdfTools, NUMBERS_PER_WORD, type PageText, type PdfEngines, type PdfTools } from '@app/platform';
import { carryOver, markAnchor } from '../../libs/annotations/src/rules/carry-over/index.js';
import {
  editPaper,
  judge,
  type Paper,
  putMarks,
  random,
  type Rates,
  tally,
  type Tally,
  type TypesetPage,
  writePaper,
  writer,
} from '../../scripts/bench/support/carry-over/index.mjs';
import { onBothEngines } from '../pdf/engines-under-test.js';
import { value } from '../pdf/expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from '../pdf/folder.js';

const TINOS = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
const SECTIONS = 12;
const MARKS = 600;

/** How a paper is set. */
interface Style {
  readonly size: number;
  readonly margin: number;
  readonly align: 'left' | 'justify';
}
const plain: Style = { size: 13, margin: 72, align: 'left' };
const otherwise: Style = { size: 12, margin: 60, align: 'justify' };

onBothEngines((name, engines) => describe(`marks carried over between real PDFs, read ${name}`, () => suite(engines)));

function suite(engines: PdfEngines): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  test('the same file set and read again keeps every mark', async () => {
    const result = await carried({}, plain);

    expect(result.unchanged).toMatchObject({ marks: MARKS, silently: 1 });
  });

  test('an edited paper with sections deleted, inserted and reordered meets the goals', async () => {
    const result = await carried(edits, plain);

    expectGoals(result);
    expect(result.gone.orphan).toBeGreaterThanOrEqual(0.9);
  });

  test('set anew in another size, with other margins and justified lines, it meets the goals', async () => {
    expectGoals(await carried({}, otherwise));
  });

  const edits: Rates = {
    edited: 0.1,
    deleted: 0.03,
    inserted: 0.03,
    sectionsDeleted: 0.1,
    sectionsInserted: 0.1,
    sectionsMoved: 0.1,
  };

  async function carried(rates: Rates, style: Style): Promise<Tally> {
    const rng = random(7);
    const pen = writer(rng);
    const paper = writePaper(pen, rng, SECTIONS);
    const before = await pages(paper, plain);
    const after = await pages(editPaper(paper, pen, rng, rates), style);
    const put = putMarks(before, rng, MARKS, markAnchor);
    const successors = carryOver(
      before,
      after,
      put.map(({ mark }) => mark),
    );
    return tally(judge(put, successors, after));
  }

  /** Set by pdfkit, read by the tools of intake; the words of the paper are found again by their order. */
  async function pages(paper: Paper, style: Style): Promise<readonly TypesetPage[]> {
    const file = await folder.write(`${Math.random()}.pdf`, await setPaper(paper, style));
    const read = value(await tools.pageTexts(file, { words: 'boxes' }));
    return withNumbers(read, paper);
  }
}

function expectGoals({ unchanged, editedWithinAThird, wrongPlace, lost }: Tally): void {
  expect(unchanged.right).toBeGreaterThanOrEqual(0.995);
  if (editedWithinAThird.right !== null) expect(editedWithinAThird.right).toBeGreaterThanOrEqual(0.95);
  expect(wrongPlace).toBeLessThanOrEqual(0.002);
  expect(lost).toBe(0);
}

async function setPaper(paper: Paper, { size, margin, align }: Style): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin, autoFirstPage: false });
  document.registerFont('Tinos', TINOS);
  for (const section of paper) {
    document.addPage();
    document.font('Tinos').fontSize(size);
    for (const { style, words } of section) {
      const text = words.map((word) => word.text).join(' ');
      document.text(text, { align: style === 'centre' ? 'center' : align, paragraphGap: 4 });
    }
  }
  document.end();
  return buffer(document);
}

/**
 * Which word of the paper each word of the PDF is; one that is broken at a hyphen at the end of a line is two in the PDF.
 * Fails when the PDF was read in another order.
 */
function withNumbers(read: readonly PageText[], paper: Paper): readonly TypesetPage[] {
  const words = paper.flat().flatMap((paragraph) => paragraph.words);
  let [nth, letters] = [0, 0];
  const pages = read.map(({ page, text, words: placed }): TypesetPage => {
    const tokens: TypesetPage['tokens'][number][] = [];
    for (let at = 0; at < placed.length; at += NUMBERS_PER_WORD) {
      const [from = 0, length = 0, left = 0, top = 0, right = 0, bottom = 0] = placed.slice(at, at + NUMBERS_PER_WORD);
      const whole = words[nth] ?? { id: null, text: '' };
      expect(text.slice(from, from + length)).toBe(whole.text.slice(letters, letters + length));
      tokens.push({ ...whole, box: [left / 10, top / 10, right / 10, bottom / 10] });
      const isWhole = letters + length >= whole.text.length;
      [nth, letters] = isWhole ? [nth + 1, 0] : [nth, letters + length];
    }
    return { page, text, words: placed, imageHash: null, tokens };
  });
  expect(nth).toBe(words.length);
  return pages;
}
