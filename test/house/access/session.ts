import { v7 as uuidv7 } from 'uuid';
import { type Id } from '@app/contracts';
import { meeting, type Table } from './rows.js';
import { type Fixture } from './world.js';

const ANSWERED = 'issued in-session';
const MARKED = 'issued in-session closed';

const present = async ({ secretary, id, seats, state }: Fixture): Promise<Readonly<Record<string, Id>>> => {
  const seatIds = ['chair', 'member', 'attendee'].map((name) => seats[name]!.id);
  if (state !== 'draft') await secretary.attendance.markPresent(id, { seatIds, place: null });
  return {};
};
const seatId = ({ seats }: Fixture) => ({ seatId: seats['attendee']!.id });
const seatIds = (f: Fixture) => ({ seatIds: [seatId(f).seatId] });

/** Invitations, attendance and the floor. */
export const sessionTable: Table = {
  'POST /api/meetings/:id/answers': meeting('prepares attendee', {
    ...{ in: ANSWERED, hiddenFrom: 'chair member observer guest aide', isRepeatable: true },
    send: (f) => ({ body: { ...seatId(f), answer: 'confirmed', reason: null, substitutePersonId: null } }),
  }),
  'POST /api/meetings/:id/answers/consent': meeting('chair', {
    ...{ in: ANSWERED, get: 'rule', elsewhere: 'forbidden' },
    send: (f) => ({ body: { ...seatId(f), decision: 'granted', note: null } }),
  }),
  'POST /api/meetings/:id/answers/record-consent': meeting('prepares', {
    ...{ in: ANSWERED, get: 'rule', elsewhere: 'forbidden' },
    send: (f) => ({ body: { ...seatId(f), decision: 'granted', note: null, way: 'phone' } }),
  }),
  'POST /api/meetings/:id/attendance/check-in': meeting('chair secretary member attendee observer guest', {
    in: ANSWERED,
    send: () => ({ body: { way: 'online', code: null } }),
  }),
  'POST /api/meetings/:id/attendance/mark-present': meeting('leads', {
    isRepeatable: true,
    hiddenFrom: 'guest',
    in: MARKED,
    send: (f) => ({ body: { ...seatIds(f), place: null } }),
  }),
  'POST /api/meetings/:id/attendance/mark-absent': meeting('leads', {
    isRepeatable: true,
    hiddenFrom: 'guest',
    in: MARKED,
    send: (f) => ({ body: seatIds(f) }),
  }),
  'POST /api/meetings/:id/attendance/leave': meeting('leads attendee', {
    only: ['draft', 'issued', 'in-session'],
    hiddenFrom: 'guest',
    in: MARKED,
    prepare: present,
    send: (f) => ({ body: seatId(f) }),
  }),
  'POST /api/meetings/:id/attendance/return': meeting('leads attendee', {
    hiddenFrom: 'guest',
    in: MARKED,
    get: 'rule',
    prepare: present,
    send: (f) => ({ body: seatId(f) }),
  }),
  'POST /api/meetings/:id/attendance/withdraw': meeting('leads', {
    hiddenFrom: 'guest',
    in: MARKED,
    prepare: present,
    send: (f) => ({ body: seatId(f) }),
  }),
  'POST /api/meetings/:id/attendance/seat-codes': meeting('prepares', {
    isRepeatable: true,
    hiddenFrom: 'guest',
    in: ANSWERED,
    send: (f) => ({ body: seatIds(f) }),
  }),
  'POST /api/meetings/:id/attendance/hall-code/show': meeting('leads', { in: ANSWERED, isRepeatable: true }),
  'POST /api/meetings/:id/attendance/hall-code/hide': meeting('leads', { isRepeatable: true }),
  'GET /api/meetings/:id/attendance/hall-code': meeting('leads', { get: 'rule' }),
  'GET /api/meetings/:id/attendance/sheet': meeting('leads'),
  'POST /api/meetings/:id/floor/request': meeting('leads attendee', {
    ...{ in: 'in-session', prepare: present, hiddenFrom: 'guest' },
    send: (f) => ({ body: { itemId: f.items[0]!.id, kind: 'statement', ...seatId(f) } }),
  }),
  'POST /api/meetings/:id/floor/withdraw': meeting('all', {
    get: 'hidden',
    send: () => ({ body: { requestId: uuidv7() } }),
  }),
  'POST /api/meetings/:id/floor/reorder': meeting('leads', {
    isRepeatable: true,
    send: (f) => ({ body: { itemId: f.items[0]!.id, order: [] } }),
  }),
  'POST /api/meetings/:id/floor/give': meeting('leads', {
    ...{ in: 'in-session', prepare: present },
    send: (f) => ({
      body: {
        to: { requestId: null, itemId: f.items[0]!.id, kind: 'statement', ...seatId(f) },
        ...{ plannedSeconds: null, insteadOf: null },
      },
    }),
  }),
  'POST /api/meetings/:id/floor/extend': meeting('leads', {
    get: 'rule',
    send: () => ({ body: { floorId: uuidv7() } }),
  }),
  'POST /api/meetings/:id/floor/end': meeting('leads', { get: 'rule', send: () => ({ body: { floorId: uuidv7() } }) }),
  'POST /api/meetings/:id/floor/leave-uncalled': meeting('leads', {
    get: 'hidden',
    send: () => ({ body: { requestId: uuidv7() } }),
  }),
};
