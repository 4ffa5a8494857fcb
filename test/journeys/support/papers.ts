import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPaper } from '../../../apps/cli/src/seed/papers/index.js';

/** A file as a person chooses it. */
export interface PaperFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const pdf = (name: string, buffer: Buffer): PaperFile => ({ name, mimeType: 'application/pdf', buffer });

/** A Vietnamese paper of the product's own making, of some pages. */
export async function aGeneratedPaper(name: string): Promise<PaperFile> {
  const order = {
    title: 'Về việc ban hành Quy chế làm việc',
    body: 'Ủy ban nhân dân tỉnh Sông Hiền',
    unit: 'Văn phòng',
    number: '12/TTr-VP',
    date: new Date('2026-11-20T00:00:00Z'),
    seed: 3,
  };
  return pdf(name, Buffer.from(await demoPaper('submission', order)));
}

/** The folder of real papers this run was given, or null: then it says so. */
export const realPapersFolder: string | null = process.env['ECABINET_PAPERS'] ?? null;

/** Real papers, named so that they fall to this agenda item; nothing without the folder. */
export function realPapers(item: number): readonly PaperFile[] {
  if (realPapersFolder === null) {
    process.stderr.write('ECABINET_PAPERS is not set: this session is held on generated papers alone\n');
    return [];
  }
  const folder = realPapersFolder;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => pdf(`${item}. ${file}`, readFileSync(join(folder, file))));
}
