import { Injectable } from '@nestjs/common';
import { type QuorumView, type SeatView, type Substitution } from '@app/contracts';
import { SessionReader, type Standing } from '@app/meetings';
import { type EntityManager } from 'typeorm';
import { explainQuorum } from '../rules/quorum-explanation.js';
import { quorumOf } from '../rules/quorum.js';
import { AttendanceRepository } from './attendance.repository.js';

type Meeting = Standing['meeting'];

/** Counts the quorum from the roll of the meeting's day and the rules of its profile. */
@Injectable()
export class QuorumCounter {
  constructor(
    private readonly session: SessionReader,
    private readonly repository: AttendanceRepository,
  ) {}

  /** Null for a working meeting and where the body has no rule profile. */
  async of(manager: EntityManager, meeting: Meeting): Promise<QuorumView | null> {
    const rules = await this.session.rules(meeting, manager);
    if (rules === null) return null;
    const roll = await this.session.roll(meeting, manager);
    const present = await this.repository.presentPersonIds(manager, meeting.id);
    const seats = rules.substitute?.value.countsForQuorum ? await this.session.seats(meeting, null, manager) : [];
    const status = quorumOf(
      rules,
      roll.map((member) => member.personId),
      present,
      substitutions(seats),
    );
    return { ...status, words: explainQuorum(rules, status) };
  }
}

/** Pairs of members and those who sit in for them, from the seats. */
export function substitutions(seats: readonly SeatView[]): readonly Substitution[] {
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  return seats.flatMap(({ personId, substituteForSeatId }) => {
    const memberId = substituteForSeatId === null ? null : (byId.get(substituteForSeatId)?.personId ?? null);
    return personId === null || memberId === null ? [] : [{ memberId, substituteId: personId }];
  });
}
