import { useEffect } from 'react';

/** The whole page grows with the wall it hangs on: drawn for 1920 × 1080, always light, never by this device's settings. */
export function useRoomLook(): void {
  useEffect(() => {
    document.documentElement.setAttribute('data-room', '');
    return () => document.documentElement.removeAttribute('data-room');
  }, []);
}
