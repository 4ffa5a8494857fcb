import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createPdfTools, type PdfEngines, type PdfTools } from '@app/platform';
import { ACTING_PDF, KEPT } from './acting-pdf.js';
import { decompress } from './decompress.js';
import { onBothEngines } from './engines-under-test.js';
import { value } from './expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from './folder.js';
import { rawPages } from './raw-pdf.js';

/** As names, wherever a dictionary could use them. The acting PDF's fonts bear some of them on purpose. */
const FORBIDDEN_NAMES =
  /\/(JavaScript|OpenAction|Launch|EmbeddedFiles?|RichMedia\w*|XFA|SubmitForm|ImportData|GoTo[RE]|Rendition\w*|Movie|Sound|Screen|Widget|FileAttachment|AcroForm|3D\w*|Hide|Thread|SetOCGState|ResetForm|Collection|AF|Perms|Requirements|PA|OPI|Ref|PS|FFilter)\b/;

onBothEngines((name, engines) => describe(`Reading copies made by tools ${name}`, () => suite(engines)));

function suite(engines: PdfEngines): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  const copyOf = async (name: string, pdf: Buffer) => {
    const out = folder.path(`${name}.copy.pdf`);
    const copy = value(await tools.makeReadingCopy(await folder.write(`${name}.pdf`, pdf), out));
    return { out, copy, open: decompress(await readFile(out)) };
  };

  test('what a file carries is named before and after', async () => {
    const extras = [
      'embedded-files',
      'forms',
      'launch-actions',
      'media',
      'outside-links',
      'scripts',
      'signatures',
      'xfa',
    ];
    const file = await folder.write('acting.pdf', ACTING_PDF);
    const { out, copy } = await copyOf('named', ACTING_PDF);

    expect(value(await tools.inspect(file)).extras).toEqual(extras);
    expect(copy).toMatchObject({ pageCount: 2, removed: extras });
    expect(value(await tools.inspect(out))).toMatchObject({ pageCount: 2, extras: [], warnings: [] });
  });

  test('canary: nothing that acts is left, and nothing that is read is lost', async () => {
    const before = decompress(ACTING_PDF);
    expect(before.match(/canary/g)?.length).toBeGreaterThan(55);
    const { open } = await copyOf('canary', ACTING_PDF);

    expect(open).not.toMatch(/canary/i);
    expect(open).not.toMatch(/javascript/i);
    expect(FORBIDDEN_NAMES.exec(open)?.[0]).toBeUndefined();
    expect(KEPT.filter((mark) => !open.includes(mark))).toEqual([]);
  });

  test('the pages still say what they said, form fields and signatures as pictures', async () => {
    const { out } = await copyOf('looks', ACTING_PDF);
    const [page] = value(await tools.pageTexts(out));
    expect(page?.text).toContain('kept-text');
    expect(page?.text).toContain('kept-other');

    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(await readFile(out)), verbosity: 0 });
    const first = await (await task.promise).getPage(1);
    const annotations = (await first.getAnnotations()) as readonly {
      subtype: string;
      url?: string;
      hasAppearance: boolean;
    }[];
    const stamps = annotations.filter((found) => found.subtype === 'Stamp');
    expect(stamps.map((stamp) => stamp.hasAppearance)).toEqual([true, true, true, true]);
    expect(annotations.flatMap((found) => found.url ?? [])).toEqual([
      'https://kept-1.gov.vn/',
      'http://kept-2.gov.vn/',
      'https://kept-3.gov.vn/',
      'https://kept-4.gov.vn/',
    ]);
    await task.destroy();
  });

  test('a form that leaves its drawing to the reader keeps what was filled in', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /Rect [72 500 300 520] /FT /Tx /T (name) /V (kept-value) /DA (/F1 10 Tf 0 g) /P 10 0 R >>';
    const form =
      '/AcroForm << /NeedAppearances true /Fields [100 0 R] /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>';
    const pdf = rawPages([{ entries: '/Annots [100 0 R]' }], { catalog: form, objects: { 100: field } });

    const { copy, open } = await copyOf('undrawn', pdf);
    expect(copy.removed).toEqual(['forms']);
    expect(open).toContain('kept-value');
    expect(open).not.toMatch(FORBIDDEN_NAMES);
  });

  test('a plain paper loses nothing', async () => {
    const { copy, open } = await copyOf('plain', rawPages([{}, {}]));
    expect(copy).toMatchObject({ removed: [], warnings: [] });
    expect(open).toContain('(Page 2) Tj');
  });
}
