import { type MeetingFacts } from './meetings.js';

const isOpen = (f: MeetingFacts): boolean => f.state === 'issued' || f.state === 'in-session' || f.state === 'paused';
const prepares = (f: MeetingFacts): boolean => f.isSecretariat || f.roles.includes('secretary');

/** Facts about one seat for the reader. */
export interface SeatStanding {
  readonly isMine: boolean;
  /** The seat's person is a leader this reader works for. */
  readonly isMyLeaders: boolean;
}

export const invitationAccess = {
  /** By oneself, by one's aide, or by the secretary who was told by telephone. */
  'invitation.answer': (f: MeetingFacts, seat: SeatStanding): boolean =>
    isOpen(f) && (seat.isMine || seat.isMyLeaders || prepares(f)),
  /** Consent is the chairman's of the body, whoever presides. */
  'invitation.consent': (f: MeetingFacts): boolean => isOpen(f) && f.isChairman,
  'invitation.record-consent': (f: MeetingFacts): boolean => isOpen(f) && prepares(f),
  'invitation.read-all': (f: MeetingFacts): boolean => prepares(f) || f.roles.includes('chair') || f.isChairman,
} as const;
