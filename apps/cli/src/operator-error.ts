/** A failure the operator can act on: its message says what is wrong and what to do, and needs no stack trace. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem}\n${remedy}`, options);
  }
}
