import { type BallotDetails, type BallotView, type Id, type MyBallotView, type VotingPart } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

/** Puts a row in the place of the one with the same id; the list stays in the order of ids. */
function put<T>(rows: readonly T[], row: T, idOf: (row: T) => Id): readonly T[] {
  const others = rows.filter((one) => idOf(one) !== idOf(row));
  return [...others, row].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
const byBallot = (row: BallotDetails | MyBallotView): Id => row.ballotId;
const byId = (row: BallotView): Id => row.id;

const withBallot = (part: VotingPart, ballot: BallotView): VotingPart => ({
  ...part,
  ballots: put(part.ballots, ballot, byId),
});
const withDesk = (part: VotingPart, ballot: BallotView): VotingPart => ({
  ...part,
  desk: put(part.desk, ballot, byId),
});

/** A receipt may arrive after a snapshot that already has a later one. */
function withMine(part: VotingPart, mine: MyBallotView): VotingPart {
  const known = part.mine.find((one) => one.ballotId === mine.ballotId)?.vote?.revision ?? 0;
  return known > (mine.vote?.revision ?? 0) ? part : { ...part, mine: put(part.mine, mine, byBallot) };
}

/** Ballots of one meeting. Unknown events, and those of other meetings on one's own stream, leave them as they are. */
export function reduceVoting(part: VotingPart, { event, view }: TypedEvent, meetingId: Id): VotingPart {
  switch (event) {
    case 'voting.ballot-prepared':
    case 'voting.ballot-edited':
    case 'voting.decision-entered':
    case 'voting.entry-withdrawn':
      return withDesk(part, view.ballot);
    case 'voting.desk-left':
      return { ...part, desk: part.desk.filter((ballot) => ballot.id !== view.ballotId) };
    case 'voting.ballot-discarded':
      return {
        ...part,
        desk: part.desk.filter((ballot) => ballot.id !== view.ballotId),
        details: part.details.filter((details) => details.ballotId !== view.ballotId),
      };
    case 'voting.details-changed':
      return { ...part, details: put(part.details, view.details, byBallot) };
    case 'voting.ballot-opened':
    case 'voting.ballot-extended':
    case 'voting.ballot-closed':
    case 'voting.ballot-voided':
    case 'voting.result-announced':
      return withBallot(part, view.ballot);
    case 'voting.turnout-changed': {
      const ballot = part.ballots.find((one) => one.id === view.ballotId);
      return ballot ? withBallot(part, { ...ballot, turnout: view.turnout }) : part;
    }
    case 'voting.mine-changed':
      return view.meetingId === meetingId ? withMine(part, view.mine) : part;
    default:
      return part;
  }
}
