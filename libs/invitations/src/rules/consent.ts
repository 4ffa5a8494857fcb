import { type ConsentState, type InvitationAnswer, type MeetingKind } from '@app/contracts';

/**
 * Does this answer need the chairman's consent? A member's absence from a session does, with or without a substitute
 * (norms N5, N14); the chairman's own does not, nor does anybody's in a working meeting.
 */
export function consentFor(
  answer: Exclude<InvitationAnswer, 'awaiting'>,
  facts: { readonly kind: MeetingKind; readonly isMember: boolean; readonly isChairman: boolean },
): ConsentState {
  if (answer === 'confirmed' || facts.kind === 'working' || !facts.isMember || facts.isChairman) return 'not-needed';
  return 'awaiting';
}
