import { NoAnswerError, ProblemError } from '@app/client';
import { useTranslation } from 'react-i18next';

/** A refusal or a missing answer as a sentence: what happened, what is safe, what to do. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (error instanceof NoAnswerError) return t('problems.noAnswer');
    if (!(error instanceof ProblemError)) return t('problems.unknown');
    const [namespace = '', code = ''] = error.problem.code.split('/');
    const key = `${namespace === 'platform' ? 'app' : namespace}:${namespace === 'platform' ? 'problems' : 'errors'}.${code}`;
    const say = i18n.t as unknown as (key: string, values?: object) => string;
    // Codes are data from the server: the key is looked up, not known to the compiler.
    return i18n.exists(key) ? say(key, error.problem.facts) : t('problems.unknown');
  };
}
