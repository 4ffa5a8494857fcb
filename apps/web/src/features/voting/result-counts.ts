import { type GroupCounts, type ResultGroup, type Tally } from '@app/contracts';
import { type BallotMark, type MarkCount } from '../../ui/members/member-mark.js';

const marks: Readonly<Record<ResultGroup, BallotMark>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  other: 'other',
  silent: 'no-ballot',
  absent: 'absent',
};
const order: readonly ResultGroup[] = ['for', 'against', 'abstain', 'other', 'silent', 'absent'];

/** The groups as they are drawn, never merged; "ý kiến khác" only where somebody has it. */
export const resultCounts = (groups: GroupCounts): readonly MarkCount[] =>
  order
    .filter((group) => group !== 'other' || groups.other > 0)
    .map((group) => ({ mark: marks[group], count: groups[group] }));

/** Where the line of the rule stands: after so many of all members. Null where the rule counts from another base. */
export const lineAfter = ({ base, needed, members }: Tally): number | null =>
  base === 'all-members' && needed <= members ? needed - 1 : null;
