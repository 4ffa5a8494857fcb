import { type HandsInput, type Id, type NamedVote, type VoteReceipt } from '@app/contracts';

/** A member of the frozen electorate with the words of that day. */
export interface NamedElector {
  readonly memberId: Id;
  readonly substituteId: Id | null;
  readonly name: string;
  readonly position: string;
  readonly substituteName: string | null;
}

/**
 * Every member with his group, in the order of the electors: the same groups as the count (`groupsOf`), with names.
 * @param votes the last revision of each member
 * @param presentIds everyone present at the close
 */
export function namedVotes(
  electors: readonly NamedElector[],
  votes: readonly VoteReceipt[],
  presentIds: readonly Id[],
): readonly NamedVote[] {
  const voteOf = new Map(votes.map((vote) => [vote.memberId, vote]));
  const present = new Set(presentIds);

  return electors.map(({ memberId, substituteId, name, position, substituteName }) => {
    const vote = voteOf.get(memberId);
    const isPresent = present.has(memberId) || (substituteId !== null && present.has(substituteId));
    return {
      memberId,
      name,
      position,
      group: vote?.choice ?? (isPresent ? 'silent' : 'absent'),
      opinion: vote?.opinion ?? null,
      way: vote?.way ?? null,
      substituteName: vote?.way === 'substitute' ? substituteName : null,
    };
  });
}

/** Those whose raised hand was taken down, in the order of the electors; nothing is said about the others. */
export function namedHands(electors: readonly NamedElector[], names: HandsInput['names']): readonly NamedVote[] {
  const choiceOf = new Map(names?.map(({ memberId, choice }) => [memberId, choice]));

  return electors.flatMap(({ memberId, name, position }) => {
    const group = choiceOf.get(memberId);
    return group === undefined
      ? []
      : [{ memberId, name, position, group, opinion: null, way: null, substituteName: null }];
  });
}

/** Why the names of a show of hands cannot be right; null when they can. */
export function handNamesProblem(
  electorIds: readonly Id[],
  { count, names }: Pick<HandsInput, 'count' | 'names'>,
): 'not-a-member' | 'named-twice' | 'other-counts' | null {
  if (names === null) return null;
  const members = new Set(electorIds);
  if (names.some(({ memberId }) => !members.has(memberId))) return 'not-a-member';
  if (new Set(names.map(({ memberId }) => memberId)).size !== names.length) return 'named-twice';

  const isCounted = (['for', 'against', 'abstain'] as const).every(
    (group) => names.filter(({ choice }) => choice === group).length === count[group],
  );
  return isCounted ? null : 'other-counts';
}
