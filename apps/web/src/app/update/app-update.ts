import { useSyncExternalStore } from 'react';
import { registerSW } from 'virtual:pwa-register';

const everyHour = 3_600_000;
let waiting = false;
let load: () => Promise<void> = () => Promise.resolve();
const listeners = new Set<() => void>();

function set(now: boolean): void {
  waiting = now;
  listeners.forEach((listener) => listener());
}

/** Keeps the app on the device, and looks for a new version each hour. Called once, before the first screen. */
export function keepUpToDate(): void {
  const update = registerSW({
    onNeedRefresh: () => set(true),
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), everyHour);
    },
  });
  load = () => update(true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a new version waits, and what to do with it. It never loads by itself: typed text would be lost. */
export function useAppUpdate() {
  const isWaiting = useSyncExternalStore(subscribe, () => waiting);
  return { isWaiting, load: () => void load(), postpone: () => set(false) };
}
