import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type BallotState,
  type CastBallot,
  type Id,
  type Instant,
  printedTypedCode,
  typedCode,
  type VoteChoice,
  type VoteReceipt,
  type VoteWay,
} from '@app/contracts';
import { type IdempotencyAsk, PreparedStatements } from '@app/platform';
import { type EntityManager } from 'typeorm';

export interface Cast {
  readonly ballotId: Id;
  /** Null = the actor's own ballot, or that of the member he sits in for; otherwise roll call. */
  readonly memberId: Id | null;
  readonly actorId: Id;
  /** A hall tablet's meeting: ballots of others are unknown to it. */
  readonly onlyMeetingId: Id | null;
  readonly choice: VoteChoice;
  readonly opinion: string | null;
  readonly ask: IdempotencyAsk;
}

/** What `cast_vote` answers. */
export type CastOutcome =
  | { readonly outcome: 'recorded'; readonly vote: VoteReceipt }
  | { readonly outcome: 'repeated'; readonly vote: VoteReceipt }
  | { readonly outcome: 'not-open'; readonly state: BallotState; readonly closedAt: Instant | null }
  | {
      readonly outcome: 'unknown' | 'not-elector' | 'no-such-choice' | 'key-reused' | 'already-voted';
    };

const CAST = {
  name: 'cast-vote',
  text: `select cast_vote($1, $2, $3, $4, $5, $6, $7, $8, $9) as answer`,
};
const RECEIPT_LETTERS = 8;
/** Two receipts meet about once in a million millions: the second is drawn again. */
const DRAWS = 3;

const isReceiptTaken = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'votes_receipt';
};

interface VoteRow {
  readonly ballot_id: Id;
  readonly member_id: Id;
  readonly revision: number;
  readonly choice: VoteChoice;
  readonly opinion: string | null;
  readonly way: VoteWay;
  readonly receipt: string;
  readonly at: Date;
}
const toReceipt = (row: VoteRow): VoteReceipt => ({
  ballotId: row.ballot_id,
  memberId: row.member_id,
  choice: row.choice,
  opinion: row.opinion,
  revision: row.revision,
  receipt: row.receipt,
  way: row.way,
  at: row.at.toISOString(),
});

/** Votes are written by one function in the database, in one round trip, and only read here. */
@Injectable()
export class VoteRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /** Resolves after the commit: what it calls recorded survives whatever happens next. */
  async cast(cast: Cast): Promise<CastOutcome> {
    for (let draw = 1; ; draw += 1) {
      const receipt = printedTypedCode(typedCode(randomBytes(RECEIPT_LETTERS), RECEIPT_LETTERS));
      try {
        return await this.castWith(cast, receipt);
      } catch (error) {
        if (draw >= DRAWS || !isReceiptTaken(error)) throw error;
      }
    }
  }

  /** The votes that count: the last revision of each member, in any order. @param only null = of all members */
  async lastOf(
    manager: EntityManager,
    ballotIds: readonly Id[],
    only: readonly Id[] | null = null,
  ): Promise<readonly VoteReceipt[]> {
    const rows = await manager.query<VoteRow[]>(
      `select distinct on (ballot_id, member_id) ballot_id, member_id, revision, choice, opinion, way, receipt, at
       from votes where ballot_id = any($1) and ($2::uuid[] is null or member_id = any($2))
       order by ballot_id, member_id, revision desc`,
      [ballotIds, only],
    );
    return rows.map(toReceipt);
  }

  private async castWith(cast: Cast, receipt: string): Promise<CastOutcome> {
    const { ballotId, memberId, actorId, onlyMeetingId, choice, opinion, ask } = cast;
    const [row] = await this.statements.run<{ answer: CastOutcome }>(CAST, [
      ballotId,
      memberId,
      actorId,
      onlyMeetingId,
      choice,
      opinion,
      ask.key,
      ask.requestHash,
      receipt,
    ]);
    return row!.answer;
  }
}

/** As the count takes them. */
export const toCastBallot = (vote: VoteReceipt): CastBallot => ({
  memberId: vote.memberId,
  choice: vote.choice,
  isBySubstitute: vote.way === 'substitute',
});
