import { type Day } from '@app/contracts';

/** The calendar day of an instant in Vietnam (UTC+7 all year). */
export const dayInVietnam = (instant: Date): Day =>
  new Date(instant.getTime() + 7 * 3600 * 1000).toISOString().slice(0, 10);
