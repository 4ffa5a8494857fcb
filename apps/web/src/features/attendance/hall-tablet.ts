import { type Id } from '@app/contracts';

const key = 'ecabinet.hall-tablet';

/** The meeting this device was opened for as the tablet of a seat; null = somebody's own device. */
export function hallTabletOf(): Id | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Kept over a reload: a hall tablet checks its person in by its seat, another device by a tap or a code. */
export function keepHallTablet(meetingId: Id | null): void {
  try {
    if (meetingId === null) localStorage.removeItem(key);
    else localStorage.setItem(key, meetingId);
  } catch {
    // Without storage the tablet still works until it is reloaded.
  }
}
