/** Wrong attempts that cost nothing: fingers slip. */
const FREE_ATTEMPTS = 4;
const LONGEST_SECONDS = 15 * 60;
/** A hall of tablets is one address: many people may slip at once. */
const NETWORK_FREE_ATTEMPTS = 200;

/** Seconds to wait after the last wrong attempt on one account from one network: 0, then 2, 4, 8 … up to 15 minutes. */
export function accountDelaySeconds(failures: number): number {
  return failures < FREE_ATTEMPTS ? 0 : Math.min(2 ** (failures - FREE_ATTEMPTS + 1), LONGEST_SECONDS);
}

/** Seconds to wait for a whole network; only reached by guessing at scale. */
export function networkDelaySeconds(failures: number): number {
  return failures < NETWORK_FREE_ATTEMPTS
    ? 0
    : Math.min(2 ** Math.floor((failures - NETWORK_FREE_ATTEMPTS) / 20), LONGEST_SECONDS);
}
