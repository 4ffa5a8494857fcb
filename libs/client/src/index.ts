import { attendanceApi } from './attendance.js';
import { annotationsApi } from './annotations.js';
import { documentsApi } from './documents.js';
import { Http, type HttpOptions } from './http.js';
import { identityApi } from './identity.js';
import { invitationsApi } from './invitations.js';
import { meetingsApi } from './meetings.js';
import { minutesApi } from './minutes.js';
import { notificationsApi } from './notifications.js';
import { presentingApi } from './presenting.js';
import { ruleProfilesApi } from './rule-profiles.js';
import { screensApi } from './screens.js';
import { speakingApi } from './speaking.js';
import { votingApi } from './voting.js';
import { LiveClient, type LiveHandlers } from './live/live-client.js';

export { Http, NoAnswerError, ProblemError, type CommandOptions, type HttpOptions, type QueryOptions } from './http.js';
export { type NamedBlob, type NewPaper } from './documents.js';
export { type UploadOptions } from './upload.js';
export { LiveClient, type LiveHandlers, type LiveStatus } from './live/live-client.js';
export { secondsLeft, speakerOf } from './live/speaking.reducer.js';
export { reduceLive, type LiveMeeting, type TypedEvent } from './live/reducers.js';
export { MeetingSession, type SessionHooks, type SessionStatus, type SessionView } from './live/meeting-session.js';
export {
  awayFrom,
  fitInside,
  follow,
  notFollowingYet,
  prefetchOf,
  presentationOf,
  targetOf,
  type FollowingInput,
  type FollowingMode,
  type FollowingState,
  type ViewDestination,
  type Viewport,
} from './live/following.js';
export {
  type JournalEntry,
  type KeptMarks,
  type MarkJournal,
  MemoryJournal,
  nothingKept,
  type PendingOperation,
  written,
} from './marks/mark-journal.js';
export { MarkBook, type MarkBookOptions, type MarkServer, type MarkState, type ShownMark } from './marks/mark-book.js';
export { cutStroke, simplifyStroke } from './marks/simplify-stroke.js';
export { decodeStroke, encodeStroke, type StrokeSample } from './marks/stroke-path.js';
export { Presenter, type PresenterLine } from './live/presenter.js';
export { StreamFollower } from './live/stream-follower.js';

/** Everything the server offers, one typed function per route, and the live streams. */
export function createClient(options: HttpOptions = {}) {
  const http = new Http(options);
  return {
    http,
    identity: identityApi(http),
    meetings: meetingsApi(http),
    invitations: invitationsApi(http),
    documents: documentsApi(http),
    notifications: notificationsApi(http),
    annotations: annotationsApi(http),
    ruleProfiles: ruleProfilesApi(http),
    attendance: attendanceApi(http),
    speaking: speakingApi(http),
    presenting: presentingApi(http),
    screens: screensApi(http),
    voting: votingApi(http),
    minutes: minutesApi(http),
    live: (handlers: LiveHandlers): LiveClient => new LiveClient(http, handlers),
  };
}
export type Client = ReturnType<typeof createClient>;
