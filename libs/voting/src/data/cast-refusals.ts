import { type VoteInput, type VoteReceipt } from '@app/contracts';
import { AppError, notFound } from '@app/platform';
import { type CastOutcome } from './vote.repository.js';

/** @throws voting/opinion-missing, voting/opinion-unasked */
export function requireOpinion({ choice, opinion }: VoteInput): void {
  if (choice === 'other' && (opinion === null || opinion.trim() === '')) throw new AppError('voting/opinion-missing');
  if (choice !== 'other' && opinion !== null) throw new AppError('voting/opinion-unasked');
}

/** The refusal as the caller hears it. */
export function refuseCast(answer: Exclude<CastOutcome, { readonly vote: VoteReceipt }>): AppError {
  switch (answer.outcome) {
    case 'unknown':
      return notFound();
    case 'not-elector':
      return new AppError('voting/not-an-elector');
    case 'no-such-choice':
      return new AppError('voting/no-such-choice');
    case 'key-reused':
      return new AppError('platform/key-reused');
    case 'already-voted':
      return new AppError('voting/already-voted');
    case 'not-open': {
      const { state, closedAt } = answer;
      return new AppError(state === 'draft' ? 'voting/ballot-not-open' : 'voting/ballot-closed', {
        facts: { state, closedAt },
      });
    }
  }
}
