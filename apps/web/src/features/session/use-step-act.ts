import { type FloorRequestView, type Id, usualSeconds } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { type SessionSheet, useSessionSheet } from '../../live/use-session-sheet.js';
import { type Step } from './next-step.js';

/** What one touch does at once; everything weightier goes through a sheet with a second touch. */
type DirectStep = Extract<Step, { kind: 'resume-session' | 'call-speaker' | 'end-speech' | 'begin-item' | 'end-item' }>;

function send(meetingId: Id, step: DirectStep, secondsOf: (request: FloorRequestView) => number | null, key: string) {
  switch (step.kind) {
    case 'resume-session':
      return client.meetings.resume(meetingId, { key });
    case 'call-speaker': {
      const { request, insteadOf } = step;
      const input = {
        to: { requestId: request.id },
        plannedSeconds: secondsOf(request),
        insteadOf: insteadOf?.id ?? null,
      };
      return client.speaking.give(meetingId, input, { key });
    }
    case 'end-speech':
      return client.speaking.end(meetingId, { floorId: step.floor.id }, { key });
    case 'begin-item':
      return client.meetings.beginItem(meetingId, step.item.id, { key });
    case 'end-item':
      return client.meetings.endItem(meetingId, step.item.id, { key });
  }
}

/** Takes the next step: at once, or by opening its sheet. */
export function useStepAct() {
  const { meeting } = useMeeting();
  const { open } = useSessionSheet();
  const { id } = meeting.head;
  const act = useAct(
    useCallback(
      (key: string, step: DirectStep, secondsOf: (request: FloorRequestView) => number | null): Promise<unknown> =>
        send(id, step, secondsOf, key),
      [id],
    ),
  );
  const secondsOf = (request: FloorRequestView): number | null => {
    const seat = meeting.seats.find((one) => one.id === request.speaker.seatId);
    return seat ? usualSeconds(seat) : null;
  };
  const sheet = (name: SessionSheet, about?: Id) => () => open(name, about);

  const take = (step: Step): (() => void) => {
    switch (step.kind) {
      case 'none':
        return () => undefined;
      case 'wait-for-quorum':
      case 'open-session':
        return sheet('open-session');
      case 'close-ballot':
        return sheet('ballot-close', step.ballot.id);
      case 'conclude-tie':
        return sheet('ballot-tie', step.ballot.id);
      case 'announce':
        return sheet('ballot-announce', step.ballot.id);
      case 'open-ballot':
        return sheet('ballot-open', step.item.id);
      case 'close-session':
        return sheet('close-session');
      case 'resume-session':
      case 'call-speaker':
      case 'end-speech':
      case 'begin-item':
      case 'end-item':
        return () => void act.run(step, secondsOf);
    }
  };
  return { take, busy: act.busy, problem: act.problem, clear: act.clear };
}
