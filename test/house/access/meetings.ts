import { meeting, only, signedIn, type Send, type Table } from './rows.js';
import { type Fixture } from './world.js';
import { anItem, aRuleProfile } from '../../support/a-meeting.js';

const reason: Send = () => ({ body: { reason: 'Lý do' } });
const later = { startsAt: '2027-01-05T01:00:00.000Z', endsAt: '2027-01-05T04:00:00.000Z' };
const stale = { rev: 999 };
const head = ({ head: { form, title, startsAt, endsAt, place, onlineUrl, needsApproval } }: Fixture) => ({
  ...{ form, title, startsAt, endsAt, place, onlineUrl, needsApproval },
});
const { parentId: _, ...item } = anItem('Nội dung');
const seat = { office: null, roles: ['attendee'], siteId: null, label: null, itemIds: null };
const site = { name: 'Xã B', contactSeatId: null, contactPhone: null };
const order: Send = ({ items }) => ({ body: { order: items.map(({ id }) => ({ id, parentId: null })) } });
const opened = { overrideReason: 'Chạy thử' };
const begun =
  (index: number) =>
  async ({ secretary, id, items, state }: Fixture) => {
    if (state === 'in-session') await secretary.meetings.beginItem(id, items[index]!.id);
    return {};
  };
const ofBody = { hiddenFrom: 'otherSecretariat' } as const;
/** Edits that start from another revision: refused by the rule, after the permission. */
const EDITS = 'draft issued in-session';

export const meetingsTable: Table = {
  'GET /api/meetings': signedIn(),
  'GET /api/meetings/bodies': signedIn(),
  'POST /api/meetings': only('secretariat', {
    hiddenFrom: 'otherSecretariat',
    send: (f) => ({ body: { ...head(f), bodyId: f.bodyId, kind: 'session' } }),
  }),
  'GET /api/meetings/:id/snapshot': meeting('all'),
  'GET /api/meetings/:id/acts': meeting('leads'),
  'GET /api/meetings/:id/rule-profile': meeting('whole'),
  'POST /api/meetings/:id/edit': meeting('prepares', {
    in: EDITS,
    get: 'rule',
    send: (f) => ({ body: { ...head(f), ...stale } }),
  }),
  'POST /api/meetings/:id/clone': meeting('secretariat', {
    isRepeatable: true,
    door: 'secretariat otherSecretariat',
    send: () => ({ body: { title: 'Bản sao', ...later } }),
  }),
  'POST /api/meetings/:id/submit': meeting('prepares', { in: '' }),
  'POST /api/meetings/:id/approve': meeting('leads', { in: '' }),
  'POST /api/meetings/:id/send-back': meeting('leads', { in: '', send: reason }),
  'POST /api/meetings/:id/issue': meeting('prepares', { in: 'draft' }),
  'POST /api/meetings/:id/move': meeting('prepares', {
    in: 'issued',
    send: (f) => ({ body: { ...later, rev: f.head.rev, place: 'Phòng khác', reason: 'Trùng lịch' } }),
  }),
  'POST /api/meetings/:id/cancel': meeting('leads', { in: 'draft issued', send: reason }),
  'POST /api/meetings/:id/open': meeting('leads', { in: 'issued', send: () => ({ body: opened }) }),
  'POST /api/meetings/:id/pause': meeting('leads', { in: 'in-session' }),
  'POST /api/meetings/:id/resume': meeting('leads', { in: '' }),
  'POST /api/meetings/:id/close': meeting('leads', { in: 'in-session' }),
  'POST /api/meetings/:id/conclude': meeting('prepares', { in: 'closed' }),
  'POST /api/meetings/:id/hand-over-chair': meeting('leads', {
    in: EDITS,
    send: (f) => ({ body: { seatId: f.seats['member']!.id } }),
  }),
  'POST /api/meetings/:id/items': meeting('prepares', {
    in: EDITS,
    send: () => ({ body: { items: [anItem('Mới')] } }),
  }),
  'POST /api/meetings/:id/items/reorder': meeting('prepares', { isRepeatable: true, in: EDITS, send: order }),
  'POST /api/meetings/:id/items/:itemId/edit': meeting('prepares', {
    in: EDITS,
    get: 'rule',
    send: () => ({ body: { ...item, ...stale } }),
  }),
  'POST /api/meetings/:id/items/:itemId/remove': meeting('prepares', { in: EDITS }),
  'POST /api/meetings/:id/items/:itemId/edit-script': meeting('leads', {
    get: 'rule',
    send: () => ({ body: { ...stale, script: '', draftConclusion: '' } }),
  }),
  'POST /api/meetings/:id/items/:itemId/begin': meeting('leads', { in: 'in-session' }),
  'POST /api/meetings/:id/items/:itemId/end': meeting('leads', { in: 'in-session', prepare: begun(0) }),
  'POST /api/meetings/:id/items/:itemId/skip': meeting('leads', { in: 'in-session' }),
  'POST /api/meetings/:id/seats': meeting('prepares', {
    isRepeatable: true,
    in: EDITS,
    send: () => ({ body: { seats: [{ ...seat, personId: null, office: 'Sở Y tế' }] } }),
  }),
  'POST /api/meetings/:id/seats/:seatId/edit': meeting('prepares', {
    in: EDITS,
    get: 'rule',
    send: () => ({ body: { ...seat, ...stale } }),
  }),
  'POST /api/meetings/:id/seats/:seatId/fill': meeting('prepares', {
    in: EDITS,
    get: 'rule',
    send: () => ({ body: { ...stale, personId: null } }),
  }),
  'POST /api/meetings/:id/seats/:seatId/remove': meeting('prepares', { in: EDITS }),
  'POST /api/meetings/:id/sites': meeting('prepares', { in: EDITS, send: () => ({ body: site }) }),
  'POST /api/meetings/:id/sites/:siteId/edit': meeting('prepares', {
    in: EDITS,
    get: 'rule',
    send: () => ({ body: { ...site, ...stale } }),
  }),
  'POST /api/meetings/:id/sites/:siteId/remove': meeting('prepares', { in: EDITS }),
  'GET /api/bodies/:bodyId/rule-profiles': only('secretariat', ofBody),
  'GET /api/bodies/:bodyId/rule-profiles/in-force': only('secretariat', {
    ...ofBody,
    send: () => ({ search: '?day=2026-11-26' }),
  }),
  'POST /api/bodies/:bodyId/rule-profiles': only('secretariat', { ...ofBody, send: () => ({ body: aRuleProfile() }) }),
  'POST /api/rule-profiles/:id/edit': only('secretariat', {
    ...{ ...ofBody, get: 'rule' },
    send: (f) => ({ params: { id: f.world.profileId }, body: { ...aRuleProfile(), ...stale } }),
  }),
  'POST /api/rule-profiles/:id/delete': only('secretariat', {
    ...{ ...ofBody, get: 'rule' },
    send: (f) => ({ params: { id: f.world.profileId } }),
  }),
};
