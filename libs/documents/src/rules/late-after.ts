const DAY_MS = 24 * 3600_000;
/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3600_000;

/** Monday to Friday. Public holidays are not known here: a body that counts them asks for one day more. */
const isWorkingDay = (day: number): boolean => {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/**
 * The last moment at which papers are in time: the end of the day (in Vietnam) that lies `workingDays` working days
 * before the day of the session.
 */
export function lateAfter(startsAt: Date, workingDays: number): Date {
  let day = Math.floor((startsAt.getTime() + OFFSET_MS) / DAY_MS);
  for (let left = workingDays; left > 0;) {
    day -= 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date((day + 1) * DAY_MS - OFFSET_MS - 1);
}
