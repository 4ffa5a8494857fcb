import { type MeetingFacts } from './meetings.js';
import { type NoticeKind, type WaitingKind } from './notifications.js';
import { invitationAccess } from './invitations.access.js';
import { mayTakeStep, meetingAccess } from './meetings.access.js';

const prepares = (f: MeetingFacts): boolean => f.isSecretariat || f.roles.includes('secretary');
const decides = (f: MeetingFacts): boolean => f.isChairman || f.roles.includes('chair') || prepares(f);
/** Told what those invited are told: by a seat, or as the aide of somebody who has one. */
const attends = (f: MeetingFacts): boolean => f.wasIssued && (f.roles.length > 0 || f.isAide);

/** Written once: the server asks before it tells, and again before it shows. */
export const notificationAccess = {
  'notice.hear': (f: MeetingFacts, kind: NoticeKind): boolean => {
    if (kind === 'uninvited') return true;
    if (!meetingAccess['meeting.read'](f)) return false;
    switch (kind) {
      case 'invited':
      case 'changed':
      case 'agenda':
      case 'moved':
      case 'cancelled':
      case 'papers':
      case 'absence-decided':
        return attends(f);
      case 'absence-asked':
      case 'substitute-asked':
        return decides(f);
      case 'submitted':
        return f.isChairman || f.roles.includes('chair');
      case 'approved':
      case 'sent-back':
        return prepares(f);
    }
  },
  /** Does it wait for this reader? Whoever could do it in somebody else's place is not asked. */
  'waiting.hear': (f: MeetingFacts, kind: WaitingKind): boolean => {
    switch (kind) {
      case 'answer':
      case 'answer-for':
        // In the session it is seen who has come.
        return f.state === 'issued';
      case 'consent':
        return invitationAccess['invitation.consent'](f);
      case 'approval':
        return (f.isChairman || f.roles.includes('chair')) && mayTakeStep(f, 'approve');
      case 'unanswered':
      case 'papers':
        return prepares(f) && f.state === 'issued';
    }
  },
  /** Telephone numbers, addresses, and what the mail server said. */
  'letters.read': (f: MeetingFacts): boolean => prepares(f),
  'letters.send-again': (f: MeetingFacts): boolean => prepares(f) && f.state === 'issued',
} as const;
