import { v7 as uuidv7 } from 'uuid';
import { everyone, meeting, only, type Table } from './rows.js';

const page = { versionId: uuidv7(), documentId: uuidv7(), page: 1, rect: null };

export const presentingTable: Table = {
  'POST /api/meetings/:id/presentation/hand-over': meeting('leads', {
    ...{ in: 'in-session' },
    send: (f) => ({ body: { seatId: f.seats['member']!.id, insteadOf: null } }),
  }),
  'POST /api/meetings/:id/presentation/show': meeting('all', {
    get: 'rule',
    send: () => ({ body: { ...page, epoch: 1, n: 1 } }),
  }),
  'POST /api/meetings/:id/presentation/stop': meeting('leads', { get: 'rule', send: () => ({ body: { epoch: 1 } }) }),
  'POST /api/screens': everyone(),
  'GET /api/screens/mine': only(''),
  'POST /api/screens/mine/code': only(''),
  'GET /api/screens/places': only('technician'),
  'GET /api/meetings/:id/screens': meeting('leads', { outsiders: 'technician' }),
  'POST /api/meetings/:id/screens/pair': meeting('leads', {
    outsiders: 'technician',
    get: 'rule',
    send: () => ({ body: { code: 'AAAA-AAAA', siteId: null } }),
  }),
  'POST /api/meetings/:id/screens/:screenId/unpair': meeting('leads', {
    outsiders: 'technician',
    get: 'hidden',
    send: () => ({ params: { screenId: uuidv7() } }),
  }),
};
