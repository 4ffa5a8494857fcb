import { type BallotView, type MyBallotView } from './ballots.js';
import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';

/** A ballot and what the reader may do with it; `mine` null = he is not in its electorate. */
export interface CastFacts {
  readonly ballot: Pick<BallotView, 'state' | 'mayChange'>;
  readonly mine: Pick<MyBallotView, 'vote'> | null;
}

/** Ballots: prepared, opened, closed and announced by the chair, or by the secretary on his direction; cast by electors. */
export const votingAccess = {
  'ballot.prepare': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f) && f.kind === 'session',
  /** Open, extend, close, stop, enter by hand, conclude a tie, announce, cast for a member without a device. */
  'ballot.lead': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f) && f.kind === 'session',
  /** Drafts, who is missing, results before the announcement, the result sheet. */
  'ballot.read-lead': (f: MeetingFacts): boolean => meetingAccess['meeting.read-chair'](f),
  'ballot.cast': ({ ballot, mine }: CastFacts): boolean =>
    ballot.state === 'open' && mine !== null && (mine.vote === null || ballot.mayChange),
} as const;
export type VotingPermission = 'ballot.prepare' | 'ballot.lead' | 'ballot.read-lead';
