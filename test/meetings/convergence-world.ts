import { type Client } from '@app/client';
import { type Id, type MeetingPart, type MeetingState, type SeatRole, type SeatView } from '@app/contracts';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { forceState } from '../support/illegal-states.js';

const DAY_MS = 24 * 3600_000;
const roleSets: readonly (readonly SeatRole[])[] = [
  ['member'],
  ['attendee'],
  ['member', 'secretary'],
  ['observer'],
  ['chair', 'member'],
  ['guest'],
];

/** What a secretary sees when deciding, and a number to choose by. */
interface Choice {
  readonly meeting: BuiltMeeting;
  readonly by: Client;
  readonly part: MeetingPart;
  readonly n: number;
  readonly people: readonly Id[];
}
type Operation = (choice: Choice) => Promise<unknown>;

const pick = <T>(rows: readonly T[], n: number): T | undefined =>
  rows.length === 0 ? undefined : rows[n % rows.length];

/** Nothing to choose from: the operation is left out. */
async function on<T>(row: T | undefined, act: (row: T) => Promise<unknown>): Promise<unknown> {
  return row === undefined ? undefined : act(row);
}

const someItems = ({ part, n }: Choice): readonly Id[] | null =>
  n % 3 === 0 ? null : part.items.filter((_, index) => (n >> index) % 2 === 1).map((item) => item.id);

function changed(seat: SeatView, choice: Choice) {
  const { n, part } = choice;
  const roles = n % 4 === 0 ? roleSets[n % roleSets.length]! : seat.roles;
  const site = pick(part.sites, n);
  return {
    rev: seat.rev,
    office: seat.office === null ? null : `Cơ quan ${n % 5}`,
    roles,
    siteId: n % 2 === 0 ? (site?.id ?? null) : seat.siteId,
    label: `A${n % 9}`,
    itemIds: seat.itemIds === null && !roles.includes('guest') ? null : someItems(choice),
  };
}

function shuffled<T>(rows: readonly T[], n: number): readonly T[] {
  return rows
    .map((row, index) => ({ row, key: ((index + 1) * 7919 * (n + 3)) % 104729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** Every command of meetings, chosen and filled by a number; refusals are part of the game. */
const operations: Readonly<Record<string, Operation>> = {
  addItem: ({ by, part, n }) =>
    by.meetings.addItems(part.head.id, {
      items: [anItem(`Mới ${n}`, { parentId: n % 3 === 0 ? (pick(part.items, n)?.id ?? null) : null })],
    }),
  editItem: ({ by, part, n }) =>
    on(pick(part.items, n), ({ id, rev, owningUnitId }) =>
      by.meetings.editItem(part.head.id, id, {
        ...{
          rev,
          owningUnitId,
          title: `Sửa ${n}`,
          isSecret: n % 5 === 0,
          minutesPlanned: n % 60,
          hasVote: n % 2 === 0,
        },
        presenterSeatId: pick(part.seats, n)?.id ?? null,
      }),
    ),
  removeItem: ({ by, part, n }) => on(pick(part.items, n), ({ id }) => by.meetings.removeItem(part.head.id, id)),
  reorderItems: ({ by, part, n }) =>
    by.meetings.reorderItems(part.head.id, {
      order: shuffled(part.items, n).map(({ id }, index, all) => ({
        id,
        parentId: index > 0 && n % 4 === index % 4 ? all[0]!.id : null,
      })),
    }),
  beginItem: ({ by, part, n }) => on(pick(part.items, n), ({ id }) => by.meetings.beginItem(part.head.id, id)),
  endItem: ({ by, part }) =>
    on(
      part.items.find(({ state }) => state === 'current'),
      ({ id }) => by.meetings.endItem(part.head.id, id),
    ),
  skipItem: ({ by, part, n }) => on(pick(part.items, n), ({ id }) => by.meetings.skipItem(part.head.id, id)),
  editScript: ({ by, part, n }) =>
    on(pick(part.items, n), ({ id }) =>
      by.meetings.editScript(part.head.id, id, {
        rev: part.scripts.find(({ itemId }) => itemId === id)?.rev ?? 0,
        script: `Lời dẫn ${n}`,
        draftConclusion: '',
      }),
    ),
  addSeat: ({ by, part, n, people }) =>
    by.meetings.addSeats(part.head.id, {
      seats: [
        {
          personId: n % 2 === 0 ? (pick(people, n) ?? null) : null,
          office: `Cơ quan ${n}`,
          roles: roleSets[n % roleSets.length]!,
          siteId: null,
          label: null,
          itemIds: null,
        },
      ],
    }),
  editSeat: (choice) =>
    on(pick(choice.part.seats, choice.n), (seat) =>
      choice.by.meetings.editSeat(choice.part.head.id, seat.id, changed(seat, choice)),
    ),
  fillSeat: ({ by, part, n, people }) =>
    on(pick(part.seats, n), ({ id, rev }) =>
      by.meetings.fillSeat(part.head.id, id, { rev, personId: n % 3 === 0 ? null : (pick(people, n) ?? null) }),
    ),
  removeSeat: ({ by, part, n }) => on(pick(part.seats, n), ({ id }) => by.meetings.removeSeat(part.head.id, id)),
  addSite: ({ by, part, n }) =>
    by.meetings.addSite(part.head.id, {
      name: `Xã ${n % 7}`,
      contactSeatId: pick(part.seats, n)?.id ?? null,
      contactPhone: null,
    }),
  editSite: ({ by, part, n }) =>
    on(pick(part.sites, n), ({ id, rev }) =>
      by.meetings.editSite(part.head.id, id, {
        ...{ rev, name: `Phường ${n % 7}`, contactPhone: null },
        contactSeatId: n % 3 === 0 ? null : (pick(part.seats, n)?.id ?? null),
      }),
    ),
  removeSite: ({ by, part, n }) => on(pick(part.sites, n), ({ id }) => by.meetings.removeSite(part.head.id, id)),
  handOverChair: ({ by, part, n }) =>
    on(pick(part.seats, n), ({ id }) => by.meetings.handOverChair(part.head.id, { seatId: id })),
  editMeeting: ({ by, part: { head }, n }) =>
    by.meetings.edit(head.id, {
      rev: head.rev,
      title: `Phiên họp ${n}`,
      form: n % 2 === 0 ? 'urgent' : 'regular',
      ...(head.issuedAt === null ? later(head.startsAt, n) : { startsAt: head.startsAt, endsAt: head.endsAt }),
      place: head.place,
      onlineUrl: null,
      needsApproval: head.state === 'draft' ? n % 2 === 0 : head.needsApproval,
    }),
  moveMeeting: ({ by, part: { head }, n }) =>
    by.meetings.move(head.id, {
      rev: head.rev,
      ...later(head.startsAt, n),
      place: `Phòng ${n % 4}`,
      reason: 'Trùng lịch',
    }),
  submit: ({ by, part }) => by.meetings.submit(part.head.id),
  approve: ({ by, part }) => by.meetings.approve(part.head.id),
  sendBack: ({ by, part }) => by.meetings.sendBack(part.head.id, { reason: 'Bổ sung' }),
  issue: ({ by, part }) => by.meetings.issue(part.head.id),
  open: ({ by, part }) => by.meetings.open(part.head.id, { overrideReason: 'Chạy thử' }),
  pause: ({ by, part }) => by.meetings.pause(part.head.id),
  resume: ({ by, part }) => by.meetings.resume(part.head.id),
  close: ({ by, part, n }) => (n % 3 === 0 ? by.meetings.close(part.head.id) : Promise.resolve()),
  cancel: ({ by, part, n }) => (n % 3 === 0 ? by.meetings.cancel(part.head.id, { reason: 'Hoãn' }) : Promise.resolve()),
  conclude: ({ by, part }) => by.meetings.conclude(part.head.id),
};

/** Steps of a meeting's life end the game soon: everything else comes up more often. */
const life = ['submit', 'approve', 'sendBack', 'issue', 'open', 'pause', 'resume', 'close', 'cancel', 'conclude'];
export const operationNames: readonly string[] = Object.keys(operations).flatMap((name) =>
  life.includes(name) ? [name] : [name, name, name],
);

/** To the next days and across the end of somebody's time on the roll. */
const later = (startsAt: string, n: number) => {
  const start = new Date(startsAt).getTime() + (n % 5) * DAY_MS;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 2 * 3600_000).toISOString() };
};

/** A meeting with somebody in every role; one member leaves the roll two days later. */
export async function aWorld(app: RunningApp, state: MeetingState): Promise<BuiltMeeting> {
  const meeting = await aMeeting(app)
    .withItems(...['Một', 'Hai', 'Ba'].map((title) => anItem(title)))
    .withSecretarySeat('Thư ký')
    .withMembers('Thành viên')
    .withAttendees('Đại biểu')
    .withObserver('Quan sát')
    .withGuest('Khách', 0, 2)
    .withAide('Trợ lý', 'Khách')
    .build();
  await app.sql.query(`update body_members set until_day = ($2::date + 2)::date where person_id = $1`, [
    meeting.who['Thành viên']!.id,
    meeting.startsOn,
  ]);
  if (state !== 'draft') await meeting.secretary.meetings.issue(meeting.id);
  if (state === 'in-session') await operations['open']!({ ...(await choose(meeting)), n: 0 });
  if (state === 'submitted') await forceState(app, meeting.id, state);
  return meeting;
}

async function choose(meeting: BuiltMeeting): Promise<Omit<Choice, 'n'>> {
  const { meeting: part } = await meeting.snapshot(meeting.secretary);
  return { meeting, by: meeting.secretary, part, people: Object.values(meeting.who).map(({ id }) => id) };
}

export async function operate(meeting: BuiltMeeting, name: string, n: number): Promise<unknown> {
  return operations[name]!({ ...(await choose(meeting)), n });
}
