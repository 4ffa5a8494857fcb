import { NOTICE_LIMITS, type NoticeKind } from '@app/contracts';

/** News about the invitation itself: what a calendar must know, and what the secretary wants to see arrive. */
export const invitationKinds = ['invited', 'changed', 'moved', 'cancelled'] as const satisfies readonly NoticeKind[];

/** What is worth an e-mail; the rest waits behind the bell. */
export function hasLetter(kind: NoticeKind): boolean {
  switch (kind) {
    case 'invited':
    case 'changed':
    case 'moved':
    case 'cancelled':
    case 'uninvited':
    case 'papers':
    case 'absence-asked':
    case 'substitute-asked':
    case 'absence-decided':
    case 'submitted':
      return true;
    case 'agenda':
    case 'approved':
    case 'sent-back':
      return false;
  }
}

/** Seconds that a letter waits for more of the same: several papers, several corrections are one letter. */
export const letterDelay = (kind: NoticeKind): number =>
  kind === 'papers' || kind === 'changed' ? NOTICE_LIMITS.collapseSeconds : 0;

/** How a calendar takes the news; null = it does not concern a calendar. */
export function calendarMethod(kind: NoticeKind): 'REQUEST' | 'CANCEL' | null {
  switch (kind) {
    case 'invited':
    case 'changed':
    case 'moved':
      return 'REQUEST';
    case 'cancelled':
    case 'uninvited':
      return 'CANCEL';
    case 'agenda':
    case 'papers':
    case 'absence-asked':
    case 'substitute-asked':
    case 'absence-decided':
    case 'submitted':
    case 'approved':
    case 'sent-back':
      return null;
  }
}
