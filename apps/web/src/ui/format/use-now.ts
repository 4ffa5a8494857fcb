import { useEffect, useState } from 'react';
import { dayOf } from './dates.js';

/** The device's clock (epoch ms), read again every `milliseconds`. Countdowns use the server's time of `live/` instead. */
export function useNow(milliseconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
}

/** The calendar day today (`YYYY-MM-DD`) on the body's clock; follows midnight within a minute. */
export function useToday(): string {
  return dayOf(useNow(60_000));
}
