import { type BallotDetails, type BallotView, type Id, type MyBallotView } from '@app/contracts';
import { useMeeting } from '../../live/meeting-provider.js';

export interface KnownBallot {
  readonly ballot: BallotView;
  /** Null = not in its electorate. */
  readonly mine: MyBallotView | null;
  /** For chair and secretaries. */
  readonly details: BallotDetails | null;
}

/** Every ballot the reader knows of, in the order in which they were made. */
export function useBallots(): readonly KnownBallot[] {
  const { ballots, desk, mine, details } = useMeeting().voting;
  return [...ballots, ...desk]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((ballot) => ({
      ballot,
      mine: mine.find(({ ballotId }) => ballotId === ballot.id) ?? null,
      details: details.find(({ ballotId }) => ballotId === ballot.id) ?? null,
    }));
}

/** One ballot; null when it is not (or no longer) there. */
export function useBallot(id: Id | null): KnownBallot | null {
  return useBallots().find(({ ballot }) => ballot.id === id) ?? null;
}

/** The ballot that is open now. */
export function useOpenBallot(): KnownBallot | null {
  return useBallots().find(({ ballot }) => ballot.state === 'open') ?? null;
}
