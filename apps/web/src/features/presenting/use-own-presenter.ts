import { Presenter, ProblemError } from '@app/client';
import { type ShownPage } from '@app/contracts';
import { useCallback, useEffect, useRef } from 'react';
import { client } from '../../live/client.js';
import { useMeeting, useSendPoint } from '../../live/meeting-provider.js';
import { usePresenting } from './use-presenting.js';

/**
 * The presenter's own side; null for everybody else. Once per page: it counts the pages that are sent. They go at once,
 * at most five a second, the last one always.
 */
export function useOwnPresenter(): ((page: ShownPage) => void) | null {
  const { id } = useMeeting().meeting.head;
  const { presentation, isPresenter } = usePresenting();
  const sendPoint = useSendPoint();
  const epoch = isPresenter ? (presentation?.epoch ?? null) : null;
  const told = useRef(0);
  const presenter = useRef<Presenter | null>(null);
  useEffect(() => {
    told.current = presentation?.n ?? 0;
  }, [presentation]);

  useEffect(() => {
    if (epoch === null) return;
    const own = new Presenter(id, epoch, told.current, {
      show: (input) => client.presenting.show(id, input),
      point: sendPoint,
      isRefusal: (error) => error instanceof ProblemError && error.problem.status < 500,
      onRefused: () => undefined,
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    presenter.current = own;
    return () => own.stop();
  }, [id, epoch, sendPoint]);

  const show = useCallback((page: ShownPage) => presenter.current?.show(page), []);
  return epoch === null ? null : show;
}
