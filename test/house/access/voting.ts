import { type Id } from '@app/contracts';
import { meeting, type Table } from './rows.js';
import { type Fixture } from './world.js';

const question = 'Thông qua chủ trương đầu tư?';
const wording = ({ items }: Fixture) => ({ itemId: items[0]!.id, question });
const opening = { durationSeconds: null, withoutQuorumReason: 'Chạy thử' };
const agreed = { present: 2, withoutQuorumReason: 'Chạy thử' };
const hands = {
  count: { for: 2, against: 0, abstain: 0, present: 2, decidingVote: null },
  names: null,
  withoutQuorumReason: 'Chạy thử',
};
const stale = { rev: 999 };
/** Only those who lead know of a ballot that is being prepared. */
const MEMBERS = 'member attendee observer guest aide';

/** A prepared ballot, `:id` of the row. */
const prepared = async (f: Fixture): Promise<Readonly<Record<string, Id>>> => ({
  id: (await f.secretary.voting.prepare(f.id, wording(f))).ballot.id,
});
const open = async (f: Fixture): Promise<Readonly<Record<string, Id>>> => {
  const seatIds = ['chair', 'member'].map((name) => f.seats[name]!.id);
  await f.secretary.attendance.markPresent(f.id, { seatIds, place: null });
  return { id: (await f.secretary.voting.openNew(f.id, { ...wording(f), ...opening })).ballot.id };
};

const closed = async (f: Fixture): Promise<Readonly<Record<string, Id>>> => {
  const made = await open(f);
  await f.secretary.voting.close(made['id']!);
  return made;
};

export const votingTable: Table = {
  'GET /api/meetings/:id/ballots/outlook': meeting('leads'),
  'POST /api/meetings/:id/ballots': meeting('leads', {
    isRepeatable: true,
    in: 'draft issued in-session',
    send: (f) => ({ body: wording(f) }),
  }),
  'POST /api/meetings/:id/ballots/open': meeting('leads', {
    in: 'in-session',
    send: (f) => ({ body: { ...wording(f), ...opening } }),
  }),
  'POST /api/meetings/:id/ballots/enter-hands': meeting('leads', {
    in: 'in-session',
    send: (f) => ({ body: { ...wording(f), ...hands } }),
  }),
  'POST /api/meetings/:id/ballots/enter-agreed': meeting('leads', {
    in: 'in-session',
    send: (f) => ({ body: { ...wording(f), ...agreed } }),
  }),
  ...ballots(),
};

/** Of one ballot: whoever may not see it finds nothing there. */
function ballots(): Table {
  const inSession = { in: 'in-session', only: ['in-session'] } as const;
  return {
    'POST /api/ballots/:id/edit': meeting('leads', {
      ...inSession,
      prepare: prepared,
      hiddenFrom: MEMBERS,
      get: 'rule',
      send: () => ({ body: { question, ...stale } }),
    }),
    'POST /api/ballots/:id/discard': meeting('leads', { ...inSession, prepare: prepared, hiddenFrom: MEMBERS }),
    'POST /api/ballots/:id/open': meeting('leads', {
      ...inSession,
      prepare: prepared,
      hiddenFrom: MEMBERS,
      get: 'rule',
      send: () => ({ body: { ...opening, ...stale } }),
    }),
    'POST /api/ballots/:id/enter-hands': meeting('leads', {
      ...inSession,
      prepare: prepared,
      hiddenFrom: MEMBERS,
      get: 'rule',
      send: () => ({ body: { ...hands, ...stale } }),
    }),
    'POST /api/ballots/:id/enter-agreed': meeting('leads', {
      ...inSession,
      prepare: prepared,
      hiddenFrom: MEMBERS,
      get: 'rule',
      send: () => ({ body: { ...agreed, ...stale } }),
    }),
    'POST /api/ballots/:id/votes': meeting('chair member', {
      ...inSession,
      prepare: open,
      send: () => ({ body: { choice: 'for', opinion: null } }),
    }),
    'POST /api/ballots/:id/roll-call-votes': meeting('leads', {
      ...inSession,
      prepare: open,
      send: (f) => ({ body: { memberId: f.world.people.member.id, choice: 'for', opinion: null } }),
    }),
    'POST /api/ballots/:id/extend': meeting('leads', {
      ...inSession,
      prepare: open,
      get: 'rule',
      send: () => ({ body: { seconds: 60 } }),
    }),
    'POST /api/ballots/:id/close': meeting('leads', { ...inSession, prepare: open }),
    'POST /api/ballots/:id/void': meeting('leads', {
      ...inSession,
      prepare: open,
      send: () => ({ body: { reason: 'Mở nhầm' } }),
    }),
    'POST /api/ballots/:id/conclude': meeting('leads', {
      ...inSession,
      prepare: open,
      get: 'rule',
      send: () => ({ body: { outcome: 'passed' } }),
    }),
    'GET /api/ballots/:id/result-sheet': meeting('leads', { ...inSession, prepare: closed }),
    'POST /api/ballots/:id/announce': meeting('leads', {
      ...inSession,
      prepare: open,
      get: 'rule',
      send: () => ({ body: { detail: 'figures' } }),
    }),
  };
}
