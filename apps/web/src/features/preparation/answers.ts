import { type AnswerView, type Id, type InvitationsPart, type SeatView } from '@app/contracts';

/** One seat with its answer; null = it has not answered. */
export interface Answered {
  readonly seat: SeatView;
  readonly answer: AnswerView | null;
}

export interface AnswerGroups {
  readonly confirmed: readonly Answered[];
  /** Absent, with or without a substitute. */
  readonly absent: readonly Answered[];
  readonly awaiting: readonly Answered[];
  /** Absences on which the chairman has not decided. */
  readonly toDecide: readonly Answered[];
}

/** Seats by their answers, each in protocol order. A substitute's own seat answers nothing. */
export function answerGroups(seats: readonly SeatView[], { answers }: InvitationsPart): AnswerGroups {
  const byId = new Map<Id, AnswerView>(answers.map((answer) => [answer.seatId, answer]));
  const all = seats
    .filter(({ roles }) => !roles.includes('substitute'))
    .map((seat): Answered => ({ seat, answer: byId.get(seat.id) ?? null }));
  const isAbsent = ({ answer }: Answered): boolean => answer?.answer === 'absent' || answer?.answer === 'substitute';
  return {
    confirmed: all.filter(({ answer }) => answer?.answer === 'confirmed'),
    absent: all.filter(isAbsent),
    awaiting: all.filter(({ answer }) => answer === null || answer.answer === 'awaiting'),
    toDecide: all.filter(({ answer }) => answer?.consent.state === 'awaiting'),
  };
}
