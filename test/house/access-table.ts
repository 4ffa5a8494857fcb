import { documentsTable } from './access/documents.js';
import { identityTable } from './access/identity.js';
import { meetingsTable } from './access/meetings.js';
import { minutesTable } from './access/minutes.js';
import { notificationsTable } from './access/notifications.js';
import { platformTable } from './access/platform.js';
import { presentingTable } from './access/presenting.js';
import { type Table } from './access/rows.js';
import { sessionTable } from './access/session.js';
import { votingTable } from './access/voting.js';

/**
 * Who may use which route, by caller and state of the meeting: the expected table, kept like code. A new route gets its
 * line in the file of its subject under test/house/access/ (`only`, `signedIn`, `everyone` or `meeting`, see rows.ts).
 */
export const accessTable: Table = {
  ...platformTable,
  ...identityTable,
  ...meetingsTable,
  ...sessionTable,
  ...documentsTable,
  ...notificationsTable,
  ...presentingTable,
  ...votingTable,
  ...minutesTable,
};
