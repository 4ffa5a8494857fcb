import { type BallotResult, type Electorate, type ExplanationPart, type Tally, type VotingRule } from '@app/contracts';
import { byHandSentence, groupsSentence } from './groups-explanation.js';
import { type RegulationNumber, ruleSentence, tieSentence } from './rule-explanation.js';
import { needed } from './tally.js';
import { verdictSentence } from './verdict-explanation.js';

/** The rule in words before the vote: on the ballot, and on the chair's screen before it is opened. */
export function explainRule(
  rule: VotingRule,
  number: RegulationNumber,
  electorate: Electorate,
): readonly ExplanationPart[] {
  const least = needed(rule, electorate);
  const bar = least === null ? null : { needed: least, size: electorate.members.length };

  return withoutNull([ruleSentence(rule, number, bar), tieSentence(rule, number)]);
}

/** Result sheet: verdict with its reason, the groups, how it was entered, and the rule of the day as it was applied. */
export function explainResult(rule: VotingRule, number: RegulationNumber, tally: Tally): readonly ExplanationPart[] {
  const bar = { needed: tally.needed, size: tally.baseSize };

  return withoutNull([
    verdictSentence(rule, tally),
    tally.groups && groupsSentence(rule, tally.method, tally.groups),
    byHandSentence(tally.method),
    ruleSentence(rule, number, bar),
    tieSentence(rule, number),
  ]);
}

/** Tally and explanation as they are shown and stored together. */
export function resultOf(rule: VotingRule, number: RegulationNumber, tally: Tally): BallotResult {
  return { tally, explanation: explainResult(rule, number, tally) };
}

const withoutNull = <T>(parts: readonly (T | null)[]): readonly T[] => parts.filter((part) => part !== null);
