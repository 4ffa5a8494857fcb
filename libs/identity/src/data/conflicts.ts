import { type ErrorCode } from '@app/contracts';
import { AppError } from '@app/platform';
import { QueryFailedError } from 'typeorm';

/**
 * Turns what the database refused into the refusal people know. The walls in the tables also hold when two commands
 * overlap; the checks before them only give nicer facts.
 * @param refusals constraint name (or SQLSTATE) → code
 */
export async function refuseConflicts<T>(work: Promise<T>, refusals: Readonly<Record<string, ErrorCode>>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    const { code, constraint } = error.driverError as { code?: string; constraint?: string };
    const refusal = refusals[constraint ?? ''] ?? refusals[code ?? ''];
    throw refusal ? new AppError(refusal) : error;
  }
}

/** SQLSTATEs. */
export const UNIQUE = '23505';
export const FOREIGN_KEY = '23503';
