import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder per run; the first test file that needs the database starts the server in it (database.ts). */
export default function globalSetup() {
  process.env.ECABINET_TEST_RUN = mkdtempSync(join(tmpdir(), 'ecabinet-test-'));
}
