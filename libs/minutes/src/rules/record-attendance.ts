import {
  type AgendaItemView,
  type AnswerView,
  type AttendanceView,
  type Id,
  type RecordAbsence,
  type RecordAttendee,
  type RecordPerson,
  type SeatView,
} from '@app/contracts';
import { type RecordFacts } from './record-facts.js';

export const personOf = ({ name, honorific, position, unit }: RecordPerson): RecordPerson => ({
  name,
  honorific,
  position,
  unit,
});

/** Every seat in protocol order, with what became of it. */
export function recordAttendance(facts: RecordFacts): readonly RecordAttendee[] {
  const rows = new Map(facts.rows.map((row) => [row.seatId, row]));
  const answers = new Map(facts.answers.map((answer) => [answer.seatId, answer]));
  return facts.seats.map((seat) => attendee(facts, seat, rows.get(seat.id), answers.get(seat.id)));
}

function attendee(
  facts: RecordFacts,
  seat: SeatView,
  row: AttendanceView | undefined,
  answer: AnswerView | undefined,
): RecordAttendee {
  const siteId = row?.place ? row.siteId : seat.siteId;
  const nameOf = (seatId: Id | null): string | null => facts.seats.find(({ id }) => id === seatId)?.name ?? null;
  const standIn = facts.seats.find(({ substituteForSeatId }) => substituteForSeatId === seat.id);
  return {
    ...personOf(seat),
    seatId: seat.id,
    roles: seat.roles,
    isVoter: seat.isVoter,
    state: row?.state ?? 'not-marked',
    place: row?.place ?? null,
    siteName: facts.sites.find(({ id }) => id === siteId)?.name ?? null,
    checkedInAt: row?.checkedInAt ?? null,
    leftAt: row?.leftAt ?? null,
    moves: facts.rollActs.flatMap(({ seatId, act, at }) =>
      seatId === seat.id && (act === 'left' || act === 'returned') ? [{ act, at }] : [],
    ),
    absence: isThere(row) ? null : absenceOf(answer),
    substituteFor: nameOf(seat.substituteForSeatId),
    substitutedBy: isThere(row) ? null : (standIn?.name ?? null),
    itemNumbers: seat.itemIds === null ? null : numbersOf(facts.items, seat.itemIds),
  };
}

/** There at any time of the meeting. */
const isThere = (row: AttendanceView | undefined): boolean => row?.state === 'present' || row?.state === 'left';

function absenceOf(answer: AnswerView | undefined): RecordAbsence | null {
  if (answer?.answer !== 'absent' && answer?.answer !== 'substitute') return null;
  const { reason, consent } = answer;
  return { reason, consent: consent.state, consentBy: consent.byName };
}

/** In the order of the agenda. */
const numbersOf = (items: readonly AgendaItemView[], ids: readonly Id[]): readonly string[] =>
  items.flatMap(({ id, number }) => (ids.includes(id) && number !== null ? [number] : []));
