import { v7 as uuidv7 } from 'uuid';
import { type Id } from '@app/contracts';
import { aNote } from '../../annotations/support/marks.js';
import { aReadyPaper } from '../../documents/support/papers.js';
import { meeting, type MeetingWish, type Send, signedIn, type Table } from './rows.js';
import { type Fixture } from './world.js';

const EDITS = 'draft issued in-session';
const noSuchPage: Send = () => ({ params: { page: '99' } });
const file = { fileName: '1. Tờ trình.pdf', size: 100, containsNoStateSecret: true };
const words = { title: 'Tờ trình', kind: 'submission', owningUnitId: null };
const stale = { rev: 999 };
const bytes = {
  headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  body: 'x',
};
const nowhere: Send = () => ({ params: { id: uuidv7() }, headers: { 'tus-resumable': '1.0.0' } });

/** A paper of the second item, which the guest does not attend; `:id` and `:versionId` of the row. */
const paper = async (f: Fixture): Promise<Readonly<Record<string, Id>>> => {
  const itemId = f.items[1]!.id;
  const { documentId, versionId } = await aReadyPaper(f.app, f, { itemId });
  return { id: documentId, versionId, page: '1' };
};
/** Whoever may not open a paper finds nothing there. */
const ofPaper = (wish: MeetingWish = {}): MeetingWish => ({
  ...{ only: ['draft', 'issued'], in: 'draft issued', hiddenFrom: 'guest', prepare: paper },
  ...wish,
});
const operation = (f: Fixture) => ({
  ...{ opId: uuidv7(), markId: uuidv7(), baseRev: 0 },
  put: aNote(f.made['versionId']!),
});

/** Papers, their bytes, and the marks on them. */
export const documentsTable: Table = {
  'GET /api/meetings/:id/documents': meeting('all'),
  'POST /api/meetings/:id/documents': meeting('prepares', {
    ...{ in: EDITS, isRepeatable: true },
    send: () => ({ body: { ...words, ...file, itemId: null } }),
  }),
  'GET /api/meetings/:id/papers/received': meeting('leads'),
  'POST /api/meetings/:id/papers/received': meeting('all', {
    ...{ isRepeatable: true },
    send: () => ({ body: { versionIds: [uuidv7()] } }),
  }),
  'GET /api/documents/:id/versions': meeting('whole', ofPaper()),
  'POST /api/documents/:id/versions': meeting('prepares', ofPaper({ send: () => ({ body: file }) })),
  'POST /api/documents/:id/edit': meeting(
    'prepares',
    ofPaper({ get: 'rule', send: () => ({ body: { ...words, ...stale } }) }),
  ),
  'POST /api/documents/:id/move': meeting(
    'prepares',
    ofPaper({ get: 'rule', send: () => ({ body: { ...stale, itemId: null, beforeId: null } }) }),
  ),
  'POST /api/documents/:id/recall': meeting('prepares', ofPaper({ send: () => ({ body: { reason: 'Sai sót' } }) })),
  // Once people may have read it, a paper is recalled instead.
  'POST /api/documents/:id/remove': meeting('prepares', ofPaper({ in: 'draft' })),
  'POST /api/documents/:id/versions/:versionId/drop': meeting('prepares', ofPaper({ get: 'rule' })),
  'GET /api/documents/:id/versions/:versionId': meeting('whole', ofPaper()),
  'GET /api/documents/:id/versions/:versionId/file': meeting('whole', ofPaper()),
  'GET /api/documents/:id/versions/:versionId/original': meeting('prepares', ofPaper()),
  'GET /api/documents/:id/versions/:versionId/thumbnails/:page': meeting('whole', ofPaper({ get: 'hidden' })),
  'GET /api/documents/:id/versions/:versionId/pages/:page/text': meeting(
    'whole',
    ofPaper({ get: 'hidden', send: noSuchPage }),
  ),
  'GET /api/documents/:id/versions/:versionId/find': meeting(
    'whole',
    ofPaper({ send: () => ({ search: '?q=ngan+sach' }) }),
  ),
  'GET /api/meetings/:id/papers/find': meeting('all', { send: () => ({ search: '?q=ngan+sach' }) }),
  'OPTIONS /api/uploads': signedIn(),
  'HEAD /api/uploads/:id': signedIn({ get: 'hidden', send: nowhere }),
  'PATCH /api/uploads/:id': signedIn({ get: 'hidden', send: () => ({ params: { id: uuidv7() }, ...bytes }) }),
  'DELETE /api/uploads/:id': signedIn({ get: 'hidden', send: nowhere }),
  'POST /api/meetings/:id/bundle': meeting('all', { get: 'rule' }),
  // Nobody has asked for one yet.
  'GET /api/meetings/:id/bundle': meeting('all', { get: 'hidden' }),
  'GET /api/meetings/:id/bundle/file': meeting('all', { get: 'hidden' }),
  'GET /api/meetings/:id/marks': meeting('all'),
  'GET /api/documents/:id/marks': meeting('whole', ofPaper({ send: () => ({ search: '?since=0' }) })),
  'GET /api/documents/:id/marks/deleted': meeting('whole', ofPaper()),
  'POST /api/documents/:id/marks/operations': meeting(
    'whole',
    ofPaper({ isRepeatable: true, send: (f) => ({ body: { operations: [operation(f)] } }) }),
  ),
};
