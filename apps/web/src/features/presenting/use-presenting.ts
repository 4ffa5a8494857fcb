import { presentationOf } from '@app/client';
import { type HandOverInput, presentingAccess } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { useAct } from '../../live/use-act.js';
import { useMaybeMe } from '../../live/use-me.js';

/** Who presents now, and what the reader may do about it. */
export function usePresenting() {
  const { meeting, presenting } = useMeeting();
  const me = useMaybeMe();
  const presentation = presentationOf(presenting);
  const isPresenter = presentation !== null && presentation.presenter.personId === me?.person.id;
  const presenterSeatId = currentItem(meeting.items)?.presenterSeatId ?? null;
  const facts = {
    meeting: meeting.facts,
    isPresenter,
    presentsCurrentItem: presenterSeatId !== null && meeting.mySeatIds.includes(presenterSeatId),
  };
  const isRunning = meeting.head.state === 'in-session' || meeting.head.state === 'paused';

  const { id } = meeting.head;
  const handOver = useAct(
    useCallback((key: string, input: HandOverInput) => client.presenting.handOver(id, input, { key }), [id]),
  );
  const stop = useAct(
    useCallback((key: string, epoch: number) => client.presenting.stop(id, { epoch }, { key }), [id]),
  );
  return {
    presentation,
    isPresenter,
    mayTake: isRunning && !isPresenter && presentingAccess['presenting.take'](facts),
    mayHandOver: isRunning && presentingAccess['presenting.hand-over'](facts),
    mayStop: isRunning && presentation !== null && presentingAccess['presenting.stop'](facts),
    take: () => void handOver.run({ seatId: null, insteadOf: presentation?.epoch ?? null }),
    handOver,
    stop,
  };
}
