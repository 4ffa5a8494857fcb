import {
  chairStream,
  type ChairAct,
  type Id,
  type LeadBallot,
  type NamedVote,
  personStream,
  type VoteReceipt,
} from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { type Tx } from '@app/platform';
import { type Counted } from './ballot-count.js';
import { ballotDetails, ballotView, myBallot } from './ballot-views.js';
import { type Ballot, type BallotElector } from './entities.js';

type DeskEvent =
  'voting.ballot-prepared' | 'voting.ballot-edited' | 'voting.decision-entered' | 'voting.entry-withdrawn';
type HallEvent = 'voting.ballot-opened' | 'voting.ballot-extended' | 'voting.ballot-voided' | 'voting.result-announced';

/** A ballot that only chair and secretaries know of. */
export function tellDesk(tx: Tx, event: DeskEvent, ballot: Ballot, act: ChairAct): void {
  const { meetingId } = ballot;
  tx.publish(chairStream(meetingId), event, { meetingId, ballot: ballotView(ballot), act });
}

/** From the desk into the hall. */
export function tellDeskLeft(tx: Tx, { meetingId, id }: Ballot): void {
  tx.publish(chairStream(meetingId), 'voting.desk-left', { meetingId, ballotId: id });
}

/** @param names of `namesOf`, for a result announced with names */
export function tellHall(
  tx: Tx,
  event: HallEvent,
  ballot: Ballot,
  act: ChairAct,
  names: readonly NamedVote[] = [],
): void {
  const { meetingId, itemId } = ballot;
  tx.publish(itemAudience(meetingId, itemId), event, { meetingId, ballot: ballotView(ballot, names), act });
}

/** The close; without an act it was time that closed it. */
export function tellClosed(tx: Tx, ballot: Ballot, act: ChairAct | null): void {
  const { meetingId, itemId } = ballot;
  tx.publish(itemAudience(meetingId, itemId), 'voting.ballot-closed', { meetingId, ballot: ballotView(ballot), act });
}

/** @param names of `namesOf`, once there is a result */
export function tellDetails(tx: Tx, ballot: Ballot, names: readonly NamedVote[] = []): void {
  const { meetingId } = ballot;
  tx.publish(chairStream(meetingId), 'voting.details-changed', { meetingId, details: ballotDetails(ballot, names) });
}

/** A member's ballot to himself and to the one who may cast it for him, each alone. */
export function tellMine(
  tx: Tx,
  meetingId: Id,
  elector: BallotElector,
  vote: VoteReceipt | null,
  among: ReadonlySet<Id> | null = null,
): void {
  const people = elector.substituteId === null ? [elector.memberId] : [elector.memberId, elector.substituteId];
  for (const personId of people.filter((id) => among === null || among.has(id)))
    tx.publish(personStream(personId), 'voting.mine-changed', { meetingId, mine: myBallot(elector, personId, vote) });
}

/** The receipts of these members, as their votes stand now. */
export function tellReceipts(
  tx: Tx,
  { id, meetingId }: Ballot,
  { electors, votes }: Counted,
  memberIds: ReadonlySet<Id>,
): void {
  const voteOf = new Map(votes.map((vote) => [vote.memberId, vote]));
  for (const elector of electors) {
    const vote = voteOf.get(elector.memberId);
    if (vote && elector.ballotId === id && memberIds.has(elector.memberId)) tellMine(tx, meetingId, elector, vote);
  }
}

/** At its end a ballot's receipts are all told: the first votes of members last told as missing, and every change. */
export function tellLastReceipts(tx: Tx, ballot: Ballot, counted: Counted, waitedFor: readonly Id[]): void {
  const changed = counted.votes.filter((vote) => vote.revision > 1).map((vote) => vote.memberId);
  tellReceipts(tx, ballot, counted, new Set([...waitedFor, ...changed]));
}

/** What an act of chair or secretary answers. */
export const leadBallot = (ballot: Ballot, names: readonly NamedVote[] = []): LeadBallot => ({
  ballot: ballotView(ballot, names),
  details: ballotDetails(ballot, names),
});
