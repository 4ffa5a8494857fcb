import { Injectable } from '@nestjs/common';
import { type AnswerView, type Id, type NoticeView, type SeatView } from '@app/contracts';
import { InvitationReader } from '@app/invitations';
import { SessionReader, type Standing } from '@app/meetings';
import { type EntityManager } from 'typeorm';
import { type Notice } from '../data/entities.js';

type Absence = NonNullable<NoticeView['absence']>;

/** Whose absence a notice is about and how it stands now. */
@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly sessions: SessionReader,
    private readonly invitations: InvitationReader,
  ) {}

  /** By notice; without one when the answer was taken back. Two queries for each meeting that has any. */
  async of(
    notices: readonly Notice[],
    standings: readonly Standing[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<Id, Absence>> {
    const about = notices.filter(({ kind, seatId }) => seatId !== null && kinds.includes(kind));
    const found = new Map<Id, Absence>();
    for (const { meeting } of standings) {
      const own = about.filter(({ meetingId }) => meetingId === meeting.id);
      const seatIds = own.flatMap(({ seatId }) => seatId ?? []);
      if (seatIds.length === 0) continue;
      const seats = await this.sessions.seats(meeting, seatIds, manager);
      const answers = await this.invitations.answers(meeting.id, seatIds, manager);
      for (const { id, seatId } of own) {
        const seat = seats.find((candidate) => candidate.id === seatId);
        const answer = answers.find((candidate) => candidate.seatId === seatId);
        const absence = seat && answer ? absenceOf(seat, answer) : null;
        if (absence) found.set(id, absence);
      }
    }
    return found;
  }
}

const kinds: readonly string[] = ['absence-asked', 'substitute-asked', 'absence-decided'];

function absenceOf(seat: SeatView, { substituteName, reason, consent }: AnswerView): Absence | null {
  const { state } = consent;
  return state === 'not-needed' ? null : { name: seat.name, substituteName, reason, decision: state };
}
