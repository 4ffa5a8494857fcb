import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ErrorCode, type Problem } from '@app/contracts';
import { type Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { AppError } from './app-error.js';
import { currentRequest } from './request-context.js';

/** Writes one refusal as application/problem+json. */
export function sendProblem(response: Response, error: AppError, id: string): void {
  const { fields, facts, current, retryAfterSeconds } = error.details;
  const problem: Problem = {
    type: 'about:blank',
    title: error.code,
    status: error.status,
    code: error.code,
    id,
    fields,
    facts,
    current,
  };
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  response.status(error.status).type('application/problem+json').send(JSON.stringify(problem));
}

const frameworkCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'platform/invalid-input',
  401: 'platform/not-signed-in',
  403: 'platform/forbidden',
  404: 'platform/not-found',
  413: 'platform/too-large',
  415: 'platform/wrong-content-type',
  429: 'platform/too-many-requests',
  503: 'platform/unavailable',
};

function isHttpLike(error: unknown): error is { status: number } {
  return typeof error === 'object' && error !== null && typeof (error as { status?: unknown }).status === 'number';
}

/** PostgreSQL refused a value's form (22P02 invalid uuid, 22021 NUL byte): the caller's input, not our fault. */
const isBadValue = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  ['22P02', '22021', '22P05'].includes(String((error.driverError as { code?: string }).code));

/** 22003: a number no column holds, such as a cursor of somebody's own making. */
const isNumberOutOfRange = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '22003';

export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isBadValue(error)) return new AppError('platform/not-found');
  if (isNumberOutOfRange(error)) return new AppError('platform/invalid-input');
  if (error instanceof HttpException || isHttpLike(error)) {
    const code = frameworkCodes[error instanceof HttpException ? error.getStatus() : error.status];
    return code ? new AppError(code) : null;
  }
  return null;
}

/** The one filter: expected refusals by their code, everything else 500 with an id that is also in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const id = currentRequest()?.requestId ?? 'none';
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const expected = toAppError(error);
    if (!expected) this.logger.error({ requestId: id, error: describeWithoutContent(error) });
    sendProblem(response, expected ?? new AppError('platform/internal'), id);
  }
}

/** Query errors carry the values people typed; logs get the class, the code and the stack's frames, never content. */
export function describeWithoutContent(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  if (error instanceof QueryFailedError) {
    const driver = error.driverError as { code?: string; constraint?: string; table?: string };
    return { type: error.name, code: driver.code, constraint: driver.constraint, table: driver.table, frames };
  }
  return { type: error.name, message: error.message.slice(0, 300), frames };
}
