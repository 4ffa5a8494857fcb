import { ProblemError } from '@app/client';

/** The code a promise was refused with; 'accepted' when it was not. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );
