/** `npm run faults` looks for rare faults for minutes; `npm test` shows in seconds that the harness would see them. */
export const isLong = process.env['ECABINET_FAULTS'] === 'long';

/** How often something is tried. */
export const times = (short: number, long: number): number => (isLong ? long : short);

/** For a test that takes as long as it takes. */
export const LONG_MS = isLong ? 30 * 60_000 : 90_000;
