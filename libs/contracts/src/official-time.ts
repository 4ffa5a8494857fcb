import { type Instant } from './platform.js';

const VIETNAM_MS = 7 * 3600 * 1000;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The instant as a clock in Vietnam shows it (UTC+7 all year), in the fields of UTC. */
const inVietnam = (instant: Instant): Date => new Date(Date.parse(instant) + VIETNAM_MS);

/** "ngày 05 tháng 12 năm 2026": days below 10 and the months 1 and 2 have a leading zero (NĐ 30/2020). */
export function officialDate(instant: Instant): string {
  const local = inVietnam(instant);
  const month = local.getUTCMonth() + 1;
  const monthWords = month <= 2 ? twoDigits(month) : String(month);
  return `ngày ${twoDigits(local.getUTCDate())} tháng ${monthWords} năm ${local.getUTCFullYear()}`;
}

/** "15:41:07" */
export function officialClock(instant: Instant): string {
  const local = inVietnam(instant);
  return [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(twoDigits).join(':');
}

/** "08 giờ 05 phút" */
export function officialTime(instant: Instant): string {
  const local = inVietnam(instant);
  return `${twoDigits(local.getUTCHours())} giờ ${twoDigits(local.getUTCMinutes())} phút`;
}

/** "08 giờ 05 phút, ngày 23 tháng 11 năm 2026" */
export const officialMoment = (instant: Instant): string => `${officialTime(instant)}, ${officialDate(instant)}`;
