import {
  type AnnouncedResult,
  type BallotResult,
  type ExplanationPart,
  type NamedVote,
  type ResultDetail,
} from '@app/contracts';

/**
 * The result cut down to what the chair lets the hall see. A verdict alone comes with the rule as it was worded before the
 * vote: the rule as it was applied names the base that was counted, and with it how many abstained.
 */
export function announcedResult(
  { tally, explanation }: BallotResult,
  detail: ResultDetail,
  { names, ruleWords }: { readonly names: readonly NamedVote[]; readonly ruleWords: readonly ExplanationPart[] },
): AnnouncedResult {
  const { outcome } = tally;
  switch (detail) {
    case 'verdict': {
      const byHand = explanation.filter(({ code }) => code === 'entered-by-hand');
      return { detail, outcome, explanation: [...byHand, ...ruleWords], tally: null, names: [] };
    }
    case 'figures':
      return { detail, outcome, explanation, tally, names: [] };
    case 'names':
      return { detail, outcome, explanation, tally, names };
  }
}
