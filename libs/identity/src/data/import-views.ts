import { IMPORT_LIMITS, type ImportPreview } from '@app/contracts';
import { type PeopleImport } from './account-entities.js';

/** Enough to recognise the file by. */
const SHOWN_ROWS = 200;

export const importView = (row: PeopleImport): ImportPreview => ({
  id: row.id,
  fileName: row.fileName,
  state: row.acceptedAt === null ? 'preview' : 'accepted',
  uploadedAt: row.uploadedAt.toISOString(),
  rows: row.rows.slice(0, SHOWN_ROWS),
  rowCount: row.rows.length,
  problems: row.problems.slice(0, IMPORT_LIMITS.problems),
  errorCount: row.problems.filter((problem) => problem.level === 'error').length,
});
