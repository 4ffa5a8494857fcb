import { type Id } from '@app/contracts';
import { meeting, type Table } from './rows.js';
import { type Fixture } from './world.js';

const HELD = 'in-session closed';
const added = async ({ secretary, id, items, seats }: Fixture): Promise<Readonly<Record<string, Id>>> => {
  const speech = await secretary.minutes.addSpeech(id, {
    ...{ itemId: items[0]!.id, seatId: seats['member']!.id },
    ...{ kind: 'statement', summary: '' },
  });
  return { speechId: speech.id };
};

/** What is written down, and the draft record: for chair and secretaries. */
export const minutesTable: Table = {
  'GET /api/meetings/:id/record': meeting('leads', { in: HELD }),
  'GET /api/meetings/:id/record/pdf': meeting('leads', { in: HELD }),
  'GET /api/meetings/:id/record/docx': meeting('leads', { in: HELD }),
  'POST /api/meetings/:id/minutes/outcomes/:itemId/record': meeting('leads', {
    in: HELD,
    send: () => ({ body: { rev: 0, outcome: 'adopted' } }),
  }),
  'POST /api/meetings/:id/minutes/conclusions/write': meeting('leads', {
    in: HELD,
    send: () => ({ body: { itemId: null, rev: 0, text: 'Thống nhất.' } }),
  }),
  'POST /api/meetings/:id/minutes/speeches': meeting('leads', {
    ...{ in: HELD, isRepeatable: true },
    send: (f) => ({
      body: { itemId: f.items[0]!.id, seatId: f.seats['member']!.id, kind: 'statement', summary: 'Nhất trí.' },
    }),
  }),
  'POST /api/meetings/:id/minutes/speeches/:speechId/write': meeting('leads', {
    ...{ in: HELD, only: ['in-session', 'closed'], prepare: added },
    send: (f) => ({
      params: { id: f.id, speechId: f.made['speechId'] ?? '' },
      body: { rev: 1, summary: 'Nhất trí.', isLeftOut: false },
    }),
  }),
};
