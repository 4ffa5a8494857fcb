import {
  MEETING_RECORD_SCHEMA,
  MEETING_RECORD_VERSION,
  type MeetingAct,
  type MeetingActView,
  type MeetingRecord,
  type RecordAttendee,
  type RecordEvent,
} from '@app/contracts';
import { personOf, recordAttendance } from './record-attendance.js';
import { type RecordFacts } from './record-facts.js';
import { recordItems } from './record-items.js';

/** The draft record of a meeting, made of facts alone. Same facts, same record. */
export function meetingRecord(facts: RecordFacts): MeetingRecord {
  const attendance = recordAttendance(facts);
  const holders = (role: 'chair' | 'secretary') => attendance.filter(({ roles }) => roles.includes(role));
  const [chair] = holders('chair');
  return {
    schema: MEETING_RECORD_SCHEMA,
    schemaVersion: MEETING_RECORD_VERSION,
    status: 'draft',
    madeAt: facts.madeAt,
    meeting: meetingOf(facts),
    chair: chair ? personOf(chair) : null,
    secretaries: holders('secretary').map(personOf),
    members: facts.memberTotal === null ? null : { total: facts.memberTotal, present: presentMembers(attendance) },
    attendance,
    course: facts.acts.flatMap((act) => recordEvent(facts, act)),
    items: recordItems(facts),
    conclusion: facts.conclusions.find(({ itemId }) => itemId === null)?.text.trim() ?? '',
    papers: facts.papers.filter(({ itemId }) => itemId === null).map(({ paper }) => paper),
  };
}

function meetingOf({ head, sites }: RecordFacts): MeetingRecord['meeting'] {
  const { id, bodyName, kind, form, title, place, state, startsAt, endsAt, openedAt, closedAt } = head;
  const names = sites.map(({ name }) => name);
  return { id, bodyName, kind, form, title, place, sites: names, state, startsAt, endsAt, openedAt, closedAt };
}

const presentMembers = (attendance: readonly RecordAttendee[]): number =>
  attendance.filter(({ isVoter, state }) => isVoter && (state === 'present' || state === 'left')).length;

/** What was prepared before the session is no part of the record. */
const ofSession: readonly MeetingAct[] = [
  ...(['open', 'pause', 'resume', 'close', 'conclude', 'hand-over-chair'] as const),
  ...(['begin-item', 'end-item', 'skip-item'] as const),
];

function recordEvent({ items, seats }: RecordFacts, row: MeetingActView): readonly RecordEvent[] {
  const { act, at, itemId, reason, by, details } = row;
  if (!ofSession.includes(act)) return [];
  const item = items.find(({ id }) => id === itemId);
  if (item?.isSecret) return [];
  const nameOf = (seatId: unknown): string | null => seats.find(({ id }) => id === seatId)?.name ?? null;
  const named = act === 'hand-over-chair' ? { from: nameOf(details['from']), to: nameOf(details['to']) } : details;
  return [{ act, at, itemNumber: item?.number ?? null, reason, by, details: named }];
}
