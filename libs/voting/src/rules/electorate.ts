import { type Elector, type Electorate, type Id, type RuleValues, type Substitution } from '@app/contracts';

/** What is known of the body when a ballot opens. */
export interface ElectorateFacts {
  /** People on the roll of the meeting's day. */
  readonly rollIds: readonly Id[];
  readonly substitutions: readonly Substitution[];
  readonly chairmanId: Id | null;
  readonly presidingId: Id | null;
}

/**
 * Freezes who may vote. The roll alone gives the right; guests are never in it. A substitute is named only where the
 * profile lets substitutes vote (unset = they do not), and one person casts one ballot: a substitute who is a member
 * himself, or stands in for another member already, is not named again.
 */
export function electorateOf(rule: Pick<RuleValues, 'substitute'>, facts: ElectorateFacts): Electorate {
  const rollIds = [...new Set(facts.rollIds)];
  const mayVote = rule.substitute?.value.votes ?? false;
  const taken = new Set(rollIds);

  const substituteOf = (memberId: Id): Id | null => {
    const named = facts.substitutions.find((substitution) => substitution.memberId === memberId);
    if (!mayVote || !named || taken.has(named.substituteId)) return null;
    taken.add(named.substituteId);
    return named.substituteId;
  };

  return {
    members: rollIds.map((memberId) => ({ memberId, substituteId: substituteOf(memberId) })),
    chairmanId: facts.chairmanId,
    presidingId: facts.presidingId,
  };
}

/**
 * The ballot this person may cast: his own as a member, or the one of the member he is the voting substitute of.
 * Null for everyone outside the electorate, whatever his role: guests, aides, a substitute without a vote.
 */
export function electorFor(electorate: Electorate, personId: Id): Elector | null {
  const isHis = (elector: Elector): boolean => elector.memberId === personId || elector.substituteId === personId;

  return electorate.members.find(isHis) ?? null;
}
