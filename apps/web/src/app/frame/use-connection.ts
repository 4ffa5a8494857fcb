import { useSyncExternalStore } from 'react';

/** Whether the device has a network; `since` is when it lost it (epoch ms). */
export type Connection = { readonly online: true } | { readonly online: false; readonly since: number };

const connected: Connection = { online: true };
let current: Connection = navigator.onLine ? connected : { online: false, since: Date.now() };

function subscribe(listener: () => void): () => void {
  const changed = () => {
    current = navigator.onLine ? connected : { online: false, since: Date.now() };
    listener();
  };
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** The network as the device sees it. A meeting's own connection knows more and has its own banner. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}
