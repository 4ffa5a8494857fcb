import {
  type AnnouncedResult,
  type BallotResult,
  type ExplanationCode,
  type NamedVote,
  type ResultDetail,
} from '@app/contracts';

/** Sentences that carry no figure of the result. */
const withoutFigures: readonly ExplanationCode[] = ['rule', 'tie-rule', 'entered-by-hand'];

/** The result cut down to what the chair lets the hall see. */
export function announcedResult(
  { tally, explanation }: BallotResult,
  detail: ResultDetail,
  names: readonly NamedVote[],
): AnnouncedResult {
  switch (detail) {
    case 'verdict':
      return {
        detail,
        outcome: tally.outcome,
        explanation: explanation.filter(({ code }) => withoutFigures.includes(code)),
        tally: null,
        names: [],
      };
    case 'figures':
      return { detail, outcome: tally.outcome, explanation, tally, names: [] };
    case 'names':
      return { detail, outcome: tally.outcome, explanation, tally, names };
  }
}
