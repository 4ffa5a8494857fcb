import { errorStatus, type ErrorCode, type FieldProblem, type Problem } from '@app/contracts';

export interface AppErrorDetails {
  readonly fields?: readonly FieldProblem[];
  readonly facts?: Problem['facts'];
  readonly current?: unknown;
  /** Seconds until a retry makes sense; sent as Retry-After. */
  readonly retryAfterSeconds?: number;
}

/** An expected refusal. The code is typed in contracts and decides the HTTP status; the web translates it. */
export class AppError extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly details: AppErrorDetails = {},
  ) {
    super(code);
    this.status = errorStatus[code];
  }
}

/** Unknown and forbidden objects give the same answer, so that nobody learns what exists. */
export const notFound = (): AppError => new AppError('platform/not-found');

/** A stale save: the screen shows both. */
export const changedMeanwhile = (current: unknown): AppError => new AppError('platform/changed-meanwhile', { current });
