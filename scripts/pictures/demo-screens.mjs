// Every screen of the product over the demo, in the order in which a meeting runs.
// `as`: who looks (null = nobody); `act`: what is pressed before the picture; `sizes`: other than those of the tablets.
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_SECONDS = 240;

/** What hangs in a hall; its text takes its size from it. */
const hallSizes = { hall: { width: 1920, height: 1080 }, 'small-hall': { width: 1280, height: 720 } };

const press = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').first().waitFor();
};

/** What the pictures show, found in the demo. */
export async function demoFacts(clientOf) {
  const office = await clientOf('thuky');
  const meetings = (await office.meetings.mine({})).map(({ head }) => head);
  const session = meetings.find(({ form, state }) => form === 'regular' && state === 'issued');
  const past = meetings.find(({ state }) => state === 'concluded' || state === 'closed');
  const coming = meetings.find(({ form, state }) => form === 'thematic' && state === 'issued');
  const snapshot = await withPapers(office, session.id);
  const voted = snapshot.meeting.items[2];
  const papers = snapshot.documents.documents.filter(({ itemId }) => itemId === voted.id);
  const admin = await clientOf('quantri');
  const { rows: people } = await admin.identity.people({ search: 'Vũ Thị Mai Hương' });
  const [body] = await admin.identity.bodies();
  return { session, past, coming, snapshot, voted, papers, person: people[0], body };
}

/** The worker may still be reading the papers of a fresh demo; where it cannot, the pictures would wait for ever. */
async function withPapers(office, meetingId) {
  for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
    const snapshot = await office.meetings.snapshot(meetingId);
    if (snapshot.documents.intake.every(({ state }) => state === 'refused')) return snapshot;
    await pause(1000);
  }
  throw new Error(`the papers of the demo are not ready within ${PATIENCE_SECONDS} s`);
}

export const beforeScreens = ({ session, past, coming, snapshot, papers, person, body }) => {
  const prepare = `/meetings/${session.id}/prepare`;
  const [item] = snapshot.meeting.items;
  const seat = snapshot.meeting.seats[4];
  const paper = `/meetings/${session.id}/papers/${papers[0].id}`;
  const editor = (sheet, of) => ({
    name: `editor-${sheet}`,
    as: 'thuky',
    path: `${prepare}?sheet=${sheet}${of === undefined ? '' : `&of=${of}`}`,
  });
  return [
    { name: 'sign-in', as: null, path: '/sign-in' },
    { name: 'activate', as: null, path: '/activate' },
    { name: 'seat', as: null, path: '/seat' },
    { name: 'room-pairing', as: null, path: '/screen' },
    { name: 'home-member', as: 'daibieu5', path: '/' },
    { name: 'home-secretary', as: 'thuky', path: '/' },
    { name: 'home-calendar', as: 'thuky', path: '/', act: (page) => page.getByRole('radio', { name: 'Lịch' }).check() },
    { name: 'home-aide', as: 'giupviec1', path: '/' },
    { name: 'home-guest', as: 'khach1', path: '/' },
    { name: 'not-found', as: 'daibieu5', path: '/khong-co', ready: '#root [class]' },
    { name: 'settings', as: 'daibieu5', path: '/', act: press(/Cài đặt/) },
    { name: 'meeting-member', as: 'daibieu5', path: `/meetings/${session.id}` },
    { name: 'meeting-chair', as: 'chutri', path: `/meetings/${session.id}` },
    { name: 'meeting-secretary', as: 'thuky', path: `/meetings/${session.id}` },
    { name: 'meeting-aide', as: 'giupviec1', path: `/meetings/${coming.id}` },
    { name: 'meeting-guest', as: 'khach1', path: `/meetings/${session.id}` },
    { name: 'meeting-past', as: 'daibieu5', path: `/meetings/${past.id}` },
    { name: 'meeting-upload', as: 'thuky', path: `/meetings/${session.id}`, act: press('Gửi tài liệu') },
    { name: 'new-meeting', as: 'thuky', path: '/meetings/new' },
    { name: 'editor', as: 'thuky', path: prepare },
    editor('item', item.id),
    editor('new-item'),
    editor('remove-item', item.id),
    editor('script', item.id),
    editor('paste'),
    editor('details'),
    editor('move'),
    editor('cancel'),
    editor('awaiting'),
    editor('answer', seat.id),
    editor('people'),
    editor('add-people'),
    editor('seat', seat.id),
    editor('remove-seat', seat.id),
    editor('site', snapshot.meeting.sites[0].id),
    { name: 'reader', as: 'daibieu5', path: paper, ready: '.page canvas' },
    { name: 'waiting-room', as: 'daibieu5', path: `/meetings/${session.id}/live` },
    { name: 'console-before', as: 'thuky', path: `/meetings/${session.id}/live` },
    { name: 'chair-before', as: 'chutri', path: `/meetings/${session.id}/live` },
    { name: 'seat-codes', as: 'thuky', path: `/meetings/${session.id}/seat-codes` },
    { name: 'hall-code', as: 'thuky', path: `/meetings/${session.id}/hall-code` },
    { name: 'people', as: 'quantri', path: '/organisation/people' },
    { name: 'person', as: 'quantri', path: `/organisation/people/${person.id}` },
    { name: 'person-edit', as: 'quantri', path: `/organisation/people/${person.id}?sheet=edit` },
    { name: 'import', as: 'quantri', path: '/organisation/people/import' },
    { name: 'units', as: 'quantri', path: '/organisation/units' },
    { name: 'bodies', as: 'quantri', path: '/organisation/bodies' },
    { name: 'body', as: 'quantri', path: `/organisation/bodies/${body.id}` },
    { name: 'journal', as: 'quantri', path: '/organisation/journal' },
    { name: 'account', as: 'daibieu5', path: '/account' },
  ];
};

/** Opens the session: most are there, the second voted item is presented, three wait for the floor. */
export async function runSession({ session, snapshot, voted, papers }, clientOf) {
  const office = await clientOf('thuky');
  const { seats, items } = snapshot.meeting;
  await office.attendance.markPresent(session.id, { seatIds: seats.slice(0, 24).map(({ id }) => id), place: null });
  await office.meetings.open(session.id);
  for (const item of items.slice(0, 2)) await office.meetings.beginItem(session.id, item.id);
  await office.meetings.beginItem(session.id, voted.id);
  for (const username of ['daibieu7', 'daibieu9', 'daibieu12'])
    await (
      await clientOf(username)
    ).speaking.request(session.id, { itemId: voted.id, kind: 'statement', seatId: null });
  const presenter = seats.find(({ name }) => name === 'Bùi Đức Thắng');
  const { epoch } = await office.presenting.handOver(session.id, { seatId: presenter.id, insteadOf: null });
  const scheme = papers.find(({ title }) => title === 'Đề án') ?? papers[0];
  await (
    await clientOf('daibieu7')
  ).presenting.show(session.id, {
    documentId: scheme.id,
    versionId: scheme.version.id,
    page: 4,
    rect: null,
    epoch,
    n: 1,
  });
  const [first] = (await office.meetings.snapshot(session.id)).speaking.queue;
  await office.speaking.give(session.id, { to: { requestId: first.id }, plannedSeconds: 600, insteadOf: null });
}

export const sessionScreens = ({ session }) => {
  const path = `/meetings/${session.id}/live`;
  return [
    { name: 'live-member', as: 'daibieu5', path, ready: '.page canvas' },
    { name: 'live-console', as: 'thuky', path },
    { name: 'live-chair', as: 'chutri', path },
    { name: 'live-guest', as: 'khach1', path },
    // The screen that showed its code is paired now; it keeps its meeting by its cookie.
    { name: 'room-page', as: null, path: '/screen', ready: '.page canvas', sizes: hallSizes },
  ];
};

/** Pairs the screen of this browser with the hall, as the secretary does. */
export async function pairRoom({ session }, clientOf, context) {
  const page = await context.newPage();
  await page.goto('/screen');
  const code = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]+$/).textContent();
  await page.close();
  const office = await clientOf('thuky');
  await office.screens.pair(session.id, { code, siteId: null });
}

/** Opens a ballot on the item; nobody has voted yet. */
export async function runBallot({ session, voted }, clientOf) {
  const office = await clientOf('thuky');
  await office.voting.openNew(session.id, {
    itemId: voted.id,
    question: `Thông qua ${voted.title}`,
    durationSeconds: 3600,
    withoutQuorumReason: null,
  });
}

export const ballotScreens = ({ session }) => [
  { name: 'ballot-member', as: 'daibieu5', path: `/meetings/${session.id}/live` },
  { name: 'ballot-console', as: 'thuky', path: `/meetings/${session.id}/live` },
  { name: 'room-ballot', as: null, path: '/screen', ready: '#root main', sizes: hallSizes },
];
