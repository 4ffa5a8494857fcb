import { type BallotDetails, type BallotView, type MyBallotView } from './ballots.js';
import { type ChairAct } from './meetings.js';
import { type Id } from './platform.js';

interface BallotEvent {
  readonly meetingId: Id;
  readonly ballot: BallotView;
  readonly act: ChairAct;
}

/**
 * Each fact travels on one stream, so that no order between streams is needed: an opened ballot on `/members` and to the
 * guests of its item; the desk and the details on `/chair`; one's own vote on `person:<id>`. There is no event per vote:
 * turnout, who is missing and the receipts of a second are told together. No event before the announcement carries a
 * choice or a count of choices to anybody but its voter (and after the close to chair and secretaries).
 */
export interface VotingEvents {
  'voting.ballot-prepared': BallotEvent;
  'voting.ballot-edited': BallotEvent;
  'voting.ballot-discarded': { readonly meetingId: Id; readonly ballotId: Id };
  /** It left the desk because it was opened or announced. */
  'voting.desk-left': { readonly meetingId: Id; readonly ballotId: Id };
  'voting.decision-entered': BallotEvent;
  'voting.entry-withdrawn': BallotEvent;
  'voting.details-changed': { readonly meetingId: Id; readonly details: BallotDetails };

  'voting.ballot-opened': BallotEvent;
  'voting.ballot-extended': BallotEvent;
  'voting.turnout-changed': { readonly meetingId: Id; readonly ballotId: Id; readonly turnout: number };
  /** Without an act it closed by time. */
  'voting.ballot-closed': Omit<BallotEvent, 'act'> & { readonly act: ChairAct | null };
  'voting.ballot-voided': BallotEvent;
  'voting.result-announced': BallotEvent;

  'voting.mine-changed': { readonly meetingId: Id; readonly mine: MyBallotView };
}

export const votingErrors = {
  /** A working meeting decides nothing by ballot. */
  'voting/no-ballots-here': 409,
  'voting/no-rule-profile': 409,
  'voting/not-in-session': 409,
  /** The act does not lead anywhere from the state the ballot is in. */
  'voting/illegal-move': 409,
  'voting/another-ballot-open': 409,
  'voting/too-many-ballots': 409,
  'voting/nobody-votes': 409,
  'voting/quorum-not-reached': 409,
  /** Not counted: it came after the close, or after the ballot was stopped. */
  'voting/ballot-closed': 409,
  'voting/ballot-not-open': 409,
  'voting/not-an-elector': 403,
  'voting/already-voted': 409,
  'voting/no-such-choice': 400,
  'voting/opinion-missing': 400,
  'voting/opinion-unasked': 400,
  'voting/member-not-present': 409,
  /** A ballot without an end has nothing to extend. */
  'voting/no-end': 409,
  /** Not closed yet, or stopped: there is nothing to print. */
  'voting/no-result-yet': 409,
  'voting/awaits-chair': 409,
  'voting/awaits-nobody': 409,
  'voting/wrong-conclusion': 400,
  'voting/wrong-count': 400,
  'voting/wrong-names': 400,
} as const;
