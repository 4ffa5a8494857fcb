import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DecisionMethod, type Id, positionOf, type QuorumStatus, type Substitution } from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { PersonReader, type RollMember } from '@app/identity';
import { SessionReader, type Standing } from '@app/meetings';
import { AppError, type Tx } from '@app/platform';
import { electorateOf } from '../rules/electorate.js';
import { explainRule } from '../rules/explanation.js';
import { knownQuorum } from '../rules/known-quorum.js';
import { BallotRepository } from './ballot.repository.js';
import { type Ballot, type BallotElector } from './entities.js';

type Meeting = Standing['meeting'];

export interface FreezeAsk {
  readonly method: DecisionMethod;
  /** Members counted by the secretary; null = as the attendance list says. */
  readonly present: number | null;
  readonly withoutQuorumReason: string | null;
}

export interface Frozen {
  readonly electors: readonly BallotElector[];
  /** People with a seat from which they attend the item: only they hear of a ballot of theirs. */
  readonly attending: ReadonlySet<Id>;
}

/** Freezes a draft: question, rule of the day, electorate with who may cast for whom, quorum and those present. */
@Injectable()
export class BallotFreezer {
  constructor(
    private readonly session: SessionReader,
    private readonly attendance: AttendanceReader,
    private readonly people: PersonReader,
    private readonly ballots: BallotRepository,
  ) {}

  /**
   * Changes the draft in place and stores its electors; saving the ballot is the caller's.
   * @throws voting/no-rule-profile, voting/nobody-votes, voting/quorum-not-reached
   */
  async freeze(tx: Tx, ballot: Ballot, meeting: Meeting, ask: FreezeAsk): Promise<Frozen> {
    const { manager } = tx;
    const profile = await this.session.profile(meeting, manager);
    if (!profile) throw new AppError('voting/no-rule-profile');
    const roll = await this.session.roll(meeting, manager);
    if (roll.length === 0) throw new AppError('voting/nobody-votes');
    const quorum = await this.quorumOf(tx, meeting, ask);
    const seats = await this.session.seats(meeting, null, manager);
    const electorate = electorateOf(profile.values, {
      rollIds: roll.map((member) => member.personId),
      substitutions: substitutionsAmong(seats),
      chairmanId: roll.find((member) => member.isChairman)?.personId ?? null,
      presidingId: seats.find((seat) => seat.roles.includes('chair'))?.personId ?? null,
    });

    const memberIds = electorate.members.map(({ memberId }) => memberId);
    Object.assign(ballot, {
      method: ask.method,
      questionHash: createHash('sha256').update(ballot.question, 'utf8').digest('hex'),
      choices: [...profile.values.choices.value],
      mayChange: profile.values.changeBeforeClose.value,
      ruleProfileId: profile.id,
      ruleNumber: profile.number,
      rule: profile.values,
      ruleWords: explainRule(profile.values, profile.number, electorate),
      chairmanId: electorate.chairmanId,
      presidingId: electorate.presidingId,
      members: memberIds.length,
      waitingFor: memberIds,
      presentAtOpening: [...(await this.attendance.presentPersonIds(meeting.id, manager))],
      quorum,
      withoutQuorumReason: ask.withoutQuorumReason,
    } satisfies Partial<Ballot>);
    const electors = await this.named(tx, ballot.id, electorate.members, roll);
    await this.ballots.insertElectors(tx, electors);
    const attends = seats.filter((seat) => seat.itemIds === null || seat.itemIds.includes(ballot.itemId));
    return { electors, attending: new Set(attends.flatMap((seat) => seat.personId ?? [])) };
  }

  /** Null where the profile names no quorum. @throws voting/quorum-not-reached without a reason to go on */
  private async quorumOf(tx: Tx, meeting: Meeting, ask: FreezeAsk): Promise<QuorumStatus | null> {
    const listed = knownQuorum(await this.attendance.quorumOf(meeting, tx.manager));
    if (listed === null || listed.required === null) return null;
    const { required } = listed;
    const present = ask.present ?? listed.present;
    const isReached = present >= required;
    if (!isReached && ask.withoutQuorumReason === null)
      throw new AppError('voting/quorum-not-reached', { facts: { required, present } });
    return { ...listed, present, isReached };
  }

  private async named(
    tx: Tx,
    ballotId: Id,
    electors: readonly { readonly memberId: Id; readonly substituteId: Id | null }[],
    roll: readonly RollMember[],
  ): Promise<readonly BallotElector[]> {
    const ids = electors.flatMap(({ memberId, substituteId }) => [memberId, ...(substituteId ? [substituteId] : [])]);
    const cards = await this.people.cards(ids, tx.manager);
    const office = new Map(roll.map((member) => [member.personId, member.office]));
    const positionOn = (memberId: Id): string => {
      const card = cards.get(memberId);
      return card === undefined || card.position === '' ? (office.get(memberId) ?? '') : positionOf(card);
    };
    return electors.map(({ memberId, substituteId }, place) => ({
      ballotId,
      memberId,
      substituteId,
      place,
      name: cards.get(memberId)?.fullName ?? '',
      position: positionOn(memberId),
      substituteName: substituteId === null ? null : (cards.get(substituteId)?.fullName ?? ''),
    }));
  }
}

/** Pairs of members and those who sit in for them. */
function substitutionsAmong(
  seats: readonly { readonly id: Id; readonly personId: Id | null; readonly substituteForSeatId: Id | null }[],
): readonly Substitution[] {
  const personOf = new Map(seats.map((seat) => [seat.id, seat.personId]));
  return seats.flatMap(({ personId, substituteForSeatId }) => {
    const memberId = substituteForSeatId === null ? null : (personOf.get(substituteForSeatId) ?? null);
    return personId === null || memberId === null ? [] : [{ memberId, substituteId: personId }];
  });
}
