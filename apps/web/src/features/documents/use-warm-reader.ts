import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { warmPdfEngine } from '../../pdf/pdf-engine.js';

const warmed = new WeakSet<object>();

/** Where papers lie on the table, the reader is fetched before one is touched: a tap then waits for the paper alone. */
export function useWarmReader(meetingId: string, documentId: string): void {
  const router = useRouter();
  useEffect(() => {
    if (warmed.has(router)) return;
    warmed.add(router);
    warmPdfEngine();
    void router.preloadRoute({ to: '/meetings/$meetingId/papers/$documentId', params: { meetingId, documentId } });
  }, [router, meetingId, documentId]);
}
