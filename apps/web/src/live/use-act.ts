import { ProblemError } from '@app/client';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problem-text.js';
import { useCommand } from './use-command.js';

/** One act of a person as its button shows it. */
export interface Act<A extends readonly unknown[], T> {
  /** Resolves with the answer, or null when it was refused (`problem` says why). */
  readonly run: (...args: A) => Promise<T | null>;
  /** For the button's `busy`: what is going on; undefined = nothing. */
  readonly busy: string | undefined;
  /** Why it was refused, as a sentence; null = it was not. */
  readonly problem: string | null;
  readonly clear: () => void;
}

/** A command with its words: sent with one key until the answer is definite. Give it a stable function. */
export function useAct<A extends readonly unknown[], T>(send: (key: string, ...args: A) => Promise<T>): Act<A, T> {
  const { t } = useTranslation();
  const say = useProblemText();
  const { state, run, clear } = useCommand(send);
  const busy = { idle: undefined, refused: undefined, sending: t('act.sending'), unsure: t('act.unsure') };
  return {
    run,
    clear,
    busy: busy[state.phase],
    problem: state.phase === 'refused' ? say(new ProblemError(state.problem)) : null,
  };
}
