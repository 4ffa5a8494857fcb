/** The groups of a ballot's result, never merged; `other` only where the rules have "ý kiến khác". */
export const ballotMarks = ['for', 'against', 'abstain', 'other', 'no-ballot', 'absent'] as const;
/** How members take part in a session. */
export const presenceMarks = ['in-room', 'online', 'excused', 'unknown'] as const;

export type BallotMark = (typeof ballotMarks)[number];
export type PresenceMark = (typeof presenceMarks)[number];
export type MemberMark = BallotMark | PresenceMark;

export interface MarkCount {
  readonly mark: MemberMark;
  readonly count: number;
}

/** One square per member, groups in the given order; members of one group are not told apart. */
export function squares(counts: readonly MarkCount[]): readonly MemberMark[] {
  return counts.flatMap(({ mark, count }) => Array.from({ length: count }, () => mark));
}
