import { test } from '@jest/globals';
import { findPdfPrograms, NATIVE_ENGINES, NPM_ENGINES, type PdfEngines } from '@app/platform';

const missing = (await findPdfPrograms()).filter((program) => !program.isUsable).map((program) => program.name);

/** Runs a suite with the npm-carried programs and with those of the system; says loudly when the latter are missing. */
export function onBothEngines(suite: (name: string, engines: PdfEngines) => void): void {
  suite('carried by npm', NPM_ENGINES);
  if (missing.length === 0) return suite('of the system', NATIVE_ENGINES);

  const why = `native PDF leg SKIPPED: ${missing.join(', ')} missing (apt-get install qpdf poppler-utils)`;
  process.stderr.write(`\n*** ${why}\n`);
  test.skip(why, () => undefined);
}
