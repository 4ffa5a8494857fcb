import { type Client } from '@app/client';
import { type Id, type LeadBallot, type OpenNewBallotInput, type VoteChoice, type VoteReceipt } from '@app/contracts';
import { expect } from '@jest/globals';
import { type Attendee, type BuiltMeeting } from './a-meeting.js';
import { type Tablet } from './tablet.js';

export const QUESTION = 'Thông qua chủ trương Đề án xử lý nước thải lưu vực sông Tô Lịch?';

/** The members of a built meeting: who sits there (an aide does not) and is on the roll. */
export const membersOf = (meeting: BuiltMeeting): readonly Attendee[] =>
  Object.values(meeting.who).filter((person) => person.seat.isVoter && person.seat.personId === person.id);

/** The secretary checks people in by name, or every member. */
export async function checkIn(meeting: BuiltMeeting, ...names: string[]): Promise<void> {
  const people = names.length > 0 ? names.map((name) => meeting.who[name]!) : membersOf(meeting);
  const seatIds = people.map((person) => person.seat.id);
  await meeting.secretary.attendance.markPresent(meeting.id, { seatIds, place: null });
}

/** A ballot on the first item, opened by the secretary in one step. */
export const openBallot = (meeting: BuiltMeeting, wish: Partial<OpenNewBallotInput> = {}): Promise<LeadBallot> =>
  meeting.secretary.voting.openNew(meeting.id, {
    itemId: meeting.items[0]!.id,
    question: QUESTION,
    durationSeconds: null,
    withoutQuorumReason: null,
    ...wish,
  });

export const cast = (client: Client, ballotId: Id, choice: VoteChoice, key?: string): Promise<VoteReceipt> =>
  client.voting.cast(ballotId, { choice, opinion: null }, key === undefined ? {} : { key });

/** What the tablet has reduced from events is what a fresh snapshot says; waits for events on their way. */
export async function expectConverged(tablet: Tablet): Promise<void> {
  const { positions, now: _, ...fresh } = await tablet.client.meetings.snapshot(tablet.meetingId);
  const isThere = (): boolean =>
    positions.every(({ stream, seq }) => seq === 0 || (tablet.stream.position(stream) ?? 0) >= seq);
  await tablet.until(isThere, 'for the events before the snapshot');
  expect(tablet.state).toEqual(fresh);
}
