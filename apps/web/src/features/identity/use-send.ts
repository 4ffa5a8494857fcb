import { ProblemError } from '@app/client';
import { type Problem } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../live/problem-text.js';
import { useCommand } from '../../live/use-command.js';
import { organisationKey } from './queries.js';

export interface Sending<A extends readonly unknown[], T> {
  /** Resolves with the answer, or null when it was refused. */
  readonly run: (...args: A) => Promise<T | null>;
  /** For a button's `busy`. */
  readonly busy: string | undefined;
  /** Why it was refused: for screens that go on differently after some refusals. */
  readonly problem: Problem | null;
  /** The refusal as a sentence. */
  readonly text: string | null;
  readonly clear: () => void;
}

/** A command of the organisation: once it was done, every list and page of it is read again. */
export function useSend<A extends readonly unknown[], T>(send: (key: string, ...args: A) => Promise<T>): Sending<A, T> {
  const { t } = useTranslation('identity');
  const say = useProblemText();
  const queries = useQueryClient();
  const { state, run, clear } = useCommand(async (key: string, ...args: A) => {
    const answer = await send(key, ...args);
    void queries.invalidateQueries({ queryKey: organisationKey });
    return answer;
  });
  const problem = state.phase === 'refused' ? state.problem : null;
  return {
    run,
    clear,
    busy: { idle: undefined, refused: undefined, sending: t('people.saving'), unsure: t('people.unsure') }[state.phase],
    problem,
    text: problem === null ? null : say(new ProblemError(problem)),
  };
}
