import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';
import { type Id } from './platform.js';

/** What decides about a paper. */
export interface PaperFacts {
  readonly itemId: Id | null;
  readonly isRecalled: boolean;
}

/** `manage` also opens the file as it was uploaded. */
export type PaperLevel = 'read' | 'manage';
/** In which quality somebody reads: kept with the grant, for whoever asks later why. */
export type PaperVia = 'secretariat' | 'seat' | 'chairman' | 'aide';
export interface PaperScope {
  readonly level: PaperLevel;
  readonly via: PaperVia;
  /** These items alone; null = all papers of the meeting. */
  readonly itemIds: readonly Id[] | null;
}

const prepares = (f: MeetingFacts): boolean => f.isSecretariat || f.roles.includes('secretary');

function via(f: MeetingFacts): PaperVia {
  if (prepares(f)) return 'secretariat';
  if (f.roles.length > 0) return 'seat';
  return f.isChairman ? 'chairman' : 'aide';
}

/**
 * Which papers of a meeting a person may open, or null for none. Grants are made from it and nothing else:
 * the whole meeting's participants once it is issued, chair and secretariat before; guests their items', aides as their leaders.
 */
export function paperScope(f: MeetingFacts): PaperScope | null {
  if (!meetingAccess['meeting.read'](f)) return null;
  return { level: prepares(f) ? 'manage' : 'read', via: via(f), itemIds: prepares(f) ? null : f.itemIds };
}

/** Permissions on papers as pure functions over facts; the server evaluates them under the lock, the web over its store. */
export const documentAccess = {
  'document.read': (f: MeetingFacts, paper: PaperFacts): boolean => {
    const scope = paperScope(f);
    if (scope === null || paper.isRecalled) return false;
    return scope.itemIds === null || (paper.itemId !== null && scope.itemIds.includes(paper.itemId));
  },
  /** The file as it was uploaded. */
  'document.read-original': (f: MeetingFacts, paper: PaperFacts): boolean =>
    documentAccess['document.read'](f, paper) && paperScope(f)?.level === 'manage',
  /** Add, replace, edit, move, remove: whoever may edit the agenda. */
  'document.edit': (f: MeetingFacts): boolean => meetingAccess['agenda.edit'](f),
  /** Also after the close: papers are taken back then. */
  'document.recall': (f: MeetingFacts): boolean => prepares(f),
  /** What is on its way and what was recalled. */
  'document.see-intake': (f: MeetingFacts): boolean => meetingAccess['meeting.read-chair'](f),
  /** Which papers have reached which device; not who reads what. */
  'document.see-deliveries': (f: MeetingFacts): boolean => meetingAccess['meeting.read-chair'](f),
} as const;
