import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type Id, type MeetingEvents } from '@app/contracts';
import fc from 'fast-check';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { dice, Reader } from './convergence-reader.js';
import { aWorld, operate, operationNames } from './convergence-world.js';

const aStep = fc.record({ name: fc.constantFrom(...operationNames), n: fc.nat(10_000) });
const aCourse = fc.record({
  state: fc.constantFrom<'draft' | 'issued' | 'in-session'>('draft', 'issued', 'in-session', 'in-session'),
  steps: fc.array(aStep, { minLength: 10, maxLength: 24 }),
  seed: fc.nat(),
});

/** Every event of meetings; a new one that the tour does not cause fails the test. */
const everyEvent: Readonly<Record<keyof MeetingEvents, true>> = {
  'meetings.meeting-created': true,
  'meetings.meeting-edited': true,
  'meetings.meeting-submitted': true,
  'meetings.meeting-approved': true,
  'meetings.meeting-sent-back': true,
  'meetings.meeting-issued': true,
  'meetings.meeting-opened': true,
  'meetings.meeting-paused': true,
  'meetings.meeting-resumed': true,
  'meetings.meeting-closed': true,
  'meetings.meeting-concluded': true,
  'meetings.meeting-cancelled': true,
  'meetings.meeting-moved': true,
  'meetings.chair-handed-over': true,
  'meetings.quorum-overridden': true,
  'meetings.seats-changed': true,
  'meetings.seat-removed': true,
  'meetings.facts-changed': true,
  'meetings.sites-changed': true,
  'meetings.items-changed': true,
  'meetings.item-removed': true,
  'meetings.item-began': true,
  'meetings.item-ended': true,
  'meetings.item-skipped': true,
  'meetings.script-changed': true,
  'meetings.script-removed': true,
};

/** A command may be refused for a reason; anything else is a fault. */
async function attempt(meeting: BuiltMeeting, name: string, n: number): Promise<void> {
  try {
    await operate(meeting, name, n);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  }
}

async function expectCaughtUp(reader: Reader, roll: (below: number) => number, after: string): Promise<void> {
  const { held, fresh } = await reader.catchUp(roll);
  expect({ reader: reader.name, after, holds: held }).toEqual({ reader: reader.name, after, holds: fresh });
}

describe('whatever happens to a meeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function readersOf(meeting: BuiltMeeting): Promise<readonly Reader[]> {
    const readers = [
      new Reader(app, 'Văn phòng', meeting.secretary, meeting.secretaryPerson.id, meeting.id),
      ...Object.entries(meeting.who).map(([name, { client, id }]) => new Reader(app, name, client, id, meeting.id)),
    ];
    await Promise.all(readers.map((reader) => reader.begin()));
    return readers;
  }

  const eventsOf = async (meetingId: Id): Promise<readonly string[]> => {
    const rows = await app.sql.query<{ event: string }[]>(
      `select distinct event from stream_events where stream like 'meeting:' || $1 || '%' or view ->> 'meetingId' = $1::text`,
      [meetingId],
    );
    return rows.map(({ event }) => event);
  };

  it('each event of each kind brings every reader to what a fresh snapshot says', async () => {
    const meeting = await aWorld(app, 'draft');
    const readers = await readersOf(meeting);
    const tour: readonly (readonly [string, number])[] = [
      ...([
        ['editMeeting', 0],
        ['submit', 0],
        ['sendBack', 0],
        ['submit', 0],
        ['approve', 0],
        ['issue', 0],
      ] as const),
      ...([
        ['moveMeeting', 4],
        ['moveMeeting', 3],
        ['addSite', 2],
        ['editSite', 1],
      ] as const),
      // The script of the very item that is removed, one that a guest attends.
      ...([
        ['editScript', 0],
        ['removeItem', 0],
      ] as const),
      ...([
        ['addItem', 1],
        ['addItem', 3],
        ['editItem', 1],
        ['reorderItems', 5],
        ['editSeat', 5],
      ] as const),
      ...([
        ['addSeat', 1],
        ['removeSeat', 5],
        ['handOverChair', 2],
        ['open', 0],
        ['beginItem', 0],
      ] as const),
      ...([
        ['beginItem', 1],
        ['pause', 0],
        ['resume', 0],
        ['endItem', 0],
        ['skipItem', 2],
        ['close', 0],
      ] as const),
      ...([['conclude', 0]] as const),
    ];
    for (const [name, n] of tour) {
      await attempt(meeting, name, n);
      for (const reader of readers) await expectCaughtUp(reader, dice(n), name);
    }
    const cancelled = await aMeeting(app).withItems(anItem('Một')).withGuest('Khách', 0).issued().build();
    const left = await readersOf(cancelled);
    await cancelled.secretary.meetings.cancel(cancelled.id, { reason: 'Hoãn' });
    for (const reader of left) await expectCaughtUp(reader, dice(1), 'cancel');
    const seen = new Set([...(await eventsOf(meeting.id)), ...(await eventsOf(cancelled.id))]);
    expect(Object.keys(everyEvent).filter((event) => !seen.has(event))).toEqual([]);
  }, 120_000);

  it('every reader who hears its events has what a fresh snapshot says, in any order of the streams', async () => {
    await fc.assert(
      fc.asyncProperty(aCourse, async ({ state, steps, seed }) => {
        const roll = dice(seed);
        const meeting = await aWorld(app, state);
        const [often, once] = [await readersOf(meeting), await readersOf(meeting)];
        for (const { name, n } of steps) {
          await attempt(meeting, name, n);
          for (const reader of often.filter(() => roll(3) === 0)) await expectCaughtUp(reader, roll, name);
        }
        for (const reader of [...often, ...once]) await expectCaughtUp(reader, roll, 'everything');
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});
