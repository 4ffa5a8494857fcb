import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';

export interface PresentingFacts {
  readonly meeting: MeetingFacts;
  /** Is the reader the presenter of the item that is being discussed? */
  readonly presentsCurrentItem: boolean;
  /** Does the reader hold the presentation now? */
  readonly isPresenter: boolean;
}

export const presentingAccess = {
  /** Takes the presentation oneself. */
  'presenting.take': (f: PresentingFacts): boolean => f.presentsCurrentItem || meetingAccess['meeting.run'](f.meeting),
  /** Gives it to somebody else. */
  'presenting.hand-over': (f: PresentingFacts): boolean => meetingAccess['meeting.run'](f.meeting),
  'presenting.show': (f: PresentingFacts): boolean => f.isPresenter,
  'presenting.stop': (f: PresentingFacts): boolean => f.isPresenter || meetingAccess['meeting.run'](f.meeting),
} as const;
