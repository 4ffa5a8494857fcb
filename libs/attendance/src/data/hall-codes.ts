import { createHmac, timingSafeEqual } from 'node:crypto';
import { ATTENDANCE_LIMITS, type HallCodeView, type Id, normaliseTypedCode, typedCode } from '@app/contracts';

const LENGTH = 8;
const WINDOW_MS = ATTENDANCE_LIMITS.hallCodeSeconds * 1000;
/** The code somebody has just scanned is good while the next one is already on the wall. */
const STILL_GOOD = [0, 1];

const windowOf = (now: Date): number => Math.floor(now.getTime() / WINDOW_MS);

const codeIn = (secret: Buffer, siteId: Id | null, window: number): string =>
  typedCode(
    createHmac('sha256', secret)
      .update(`${siteId ?? 'hall'} ${window}`)
      .digest(),
    LENGTH,
  );

/** The code that a place shows now: nobody can have it who is not looking at it. */
export function hallCode(secret: Buffer, siteId: Id | null, now: Date): HallCodeView {
  const window = windowOf(now);
  return { code: codeIn(secret, siteId, window), validUntil: new Date((window + 1) * WINDOW_MS).toISOString(), siteId };
}

/** Which place shows this code? `undefined` = none does. */
export function placeOfHallCode(
  secret: Buffer,
  siteIds: readonly Id[],
  typed: string,
  now: Date,
): Id | null | undefined {
  const given = Buffer.from(normaliseTypedCode(typed));
  const fits = (siteId: Id | null): boolean =>
    STILL_GOOD.some((age) => {
      const code = Buffer.from(codeIn(secret, siteId, windowOf(now) - age));
      return code.length === given.length && timingSafeEqual(code, given);
    });
  return [null, ...siteIds].find(fits);
}
