import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPdfTools, type PdfEngines, type PdfTools } from '@app/platform';
import { decompress } from './decompress.js';
import { onBothEngines } from './engines-under-test.js';
import { value } from './expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from './folder.js';

const papers = process.env.ECABINET_PAPERS;

if (papers === undefined) {
  const why = 'real papers SKIPPED: ECABINET_PAPERS names no folder of PDFs';
  process.stderr.write(`\n*** ${why}\n`);
  test.skip(why, () => undefined);
} else {
  const names = readdirSync(papers).filter((name) => name.endsWith('.pdf'));
  onBothEngines((name, engines) => describe(`Real papers and tools ${name}`, () => suite(engines, papers, names)));
}

function suite(engines: PdfEngines, papersFolder: string, names: readonly string[]): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  test.each(names)(
    '%s goes through the whole intake',
    async (name) => {
      const file = join(papersFolder, name);
      const copy = folder.path(name);
      const { pageCount, pages } = value(await tools.inspect(file));
      expect(value(await tools.makeReadingCopy(file, copy)).pageCount).toBe(pageCount);

      expect(value(await tools.inspect(copy))).toMatchObject({ pageCount, pages, extras: [], warnings: [] });
      expect(decompress(await readFile(copy))).not.toMatch(/\/(JavaScript|Launch|EmbeddedFile|OpenAction|AcroForm)\b/);
      expect(value(await tools.thumbnails(copy, folder.path(`${name}.thumbnails`)))).toHaveLength(pageCount);
      expect(value(await tools.pageTexts(copy))).toHaveLength(pageCount);
    },
    120_000,
  );

  test('all of them make one file', async () => {
    const parts = names.map((name) => ({ file: join(papersFolder, name), title: name }));
    const counts = await Promise.all(parts.map(async ({ file }) => value(await tools.inspect(file)).pageCount));
    const merged = value(await tools.mergePdfs(parts, folder.path('all.pdf')));
    expect(merged.pageCount).toBe(counts.reduce((sum, count) => sum + count, 0));
  }, 120_000);
}
