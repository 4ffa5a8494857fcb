import { type BallotView, type Id, type ItemOutcome } from '@app/contracts';

/**
 * What the announced vote on an item suggests as its outcome; null where it leaves that open. Only a suggestion: the
 * outcome is the one the chair states, "thông qua, giao hoàn thiện" among them.
 */
export function votedOutcome(ballots: readonly BallotView[], itemId: Id): ItemOutcome | null {
  const last = ballots
    .filter((ballot) => ballot.itemId === itemId && ballot.announced !== null)
    .sort((a, b) => ((a.announcedAt ?? '') < (b.announcedAt ?? '') ? -1 : 1))
    .at(-1);
  switch (last?.announced?.outcome) {
    case 'passed':
      return 'adopted';
    case 'not-passed':
      return 'rejected';
    case 'tied-awaiting-chair':
    case 'revote':
    case undefined:
      return null;
  }
}
