import { type Id, neededOf, type QuorumStatus, type RuleValues, type Substitution } from '@app/contracts';

/**
 * Is there a quorum? Counted from all members on the roll of the meeting's day, never from those invited.
 * `presentIds` may hold anyone in the room or online; only members count, and a substitute for an absent member only
 * where the profile says so (unset = no). One person is counted once, whatever he stands for.
 * Source: regulation in the profile; two thirds of all members in the seeded pattern (Law 77/2015 Art. 114(3)).
 */
export function quorumOf(
  rule: Pick<RuleValues, 'quorum' | 'substitute'>,
  rollIds: readonly Id[],
  presentIds: readonly Id[],
  substitutions: readonly Substitution[],
): QuorumStatus {
  const roll = new Set(rollIds);
  const people = new Set(presentIds);
  const members = [...roll].filter((id) => people.has(id)).length;
  const substitutesCount = rule.substitute?.value.countsForQuorum ?? false;
  const present = members + (substitutesCount ? countSubstitutes(roll, people, substitutions) : 0);
  const required = rule.quorum === null ? null : neededOf(rule.quorum.value, roll.size);

  return {
    total: roll.size,
    present,
    required,
    isReached: required !== null && present >= required,
    isKnown: required !== null,
  };
}

/** Present substitutes of absent members who are not members themselves (those are counted already), each once. */
function countSubstitutes(
  roll: ReadonlySet<Id>,
  people: ReadonlySet<Id>,
  substitutions: readonly Substitution[],
): number {
  const substituteOf = new Map([...substitutions].reverse().map((one) => [one.memberId, one.substituteId]));
  const standing = [...roll]
    .filter((id) => !people.has(id))
    .map((id) => substituteOf.get(id))
    .filter((id) => id !== undefined && people.has(id) && !roll.has(id));

  return new Set(standing).size;
}

/** Does the rule forbid to open the session now? An unset quorum forbids nothing. */
export function isBlockedByQuorum(quorum: QuorumStatus): boolean {
  return quorum.isKnown && !quorum.isReached;
}
