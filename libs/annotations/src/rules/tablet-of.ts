import { type Id } from '@app/contracts';
import { type PersonActor } from '@app/platform';

/** A hall tablet stands for its person, but knows only what was written on it. */
export const tabletOf = (author: PersonActor): Id | null => (author.onlyMeetingId === null ? null : author.sessionId);
