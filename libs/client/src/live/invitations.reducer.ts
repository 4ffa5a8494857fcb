import { type InvitationsPart } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

/** Answers of the meeting `meetingId`; events of other meetings arrive on the person's stream too. */
export function reduceInvitations(
  part: InvitationsPart,
  { event, view }: TypedEvent,
  meetingId: string,
): InvitationsPart {
  switch (event) {
    case 'invitations.answered':
    case 'invitations.consent-decided': {
      if (view.meetingId !== meetingId) return part;
      const others = part.answers.filter(({ seatId }) => seatId !== view.answer.seatId);
      return { answers: [...others, view.answer].sort((a, b) => (a.seatId < b.seatId ? -1 : 1)) };
    }
    case 'invitations.asked-again':
      return view.meetingId === meetingId ? { answers: [] } : part;
    case 'invitations.answer-dropped':
    case 'meetings.seat-removed':
      return { answers: part.answers.filter(({ seatId }) => seatId !== view.seatId) };
    default:
      return part;
  }
}
