import { type ErrorCode } from '@app/contracts';
import { AppError } from '@app/platform';
import { QueryFailedError } from 'typeorm';

const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Removes a row that other subjects may hang things on: the database knows them all, whichever come later.
 * @throws AppError with the given code when something still refers to it
 */
export async function removeUnused(code: ErrorCode, remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    const driver = error instanceof QueryFailedError ? (error.driverError as { code?: string; table?: string }) : null;
    if (driver?.code !== FOREIGN_KEY_VIOLATION) throw error;
    throw new AppError(code, { facts: { by: driver.table ?? null } });
  }
}
