import { type AnnotationEvents } from './annotations.js';
import { type AttendanceEvents } from './attendance.js';
import { type DocumentEvents } from './documents.js';
import { type IdentityEvents } from './identity.js';
import { type InvitationEvents } from './invitations.js';
import { type MeetingEvents } from './meeting-events.js';
import { type NotificationEvents } from './notifications.js';
import { type MinutesEvents } from './minutes.js';
import { type PresentingEvents } from './presenting.js';
import { type ScreenEvents } from './screens.js';
import { type SpeakingEvents } from './speaking.js';
import { type VotingEvents } from './voting-events.js';

/** Every event of the product: name → small view. Names are past tense and never renamed. */
export interface EventMap
  extends
    IdentityEvents,
    MeetingEvents,
    InvitationEvents,
    NotificationEvents,
    DocumentEvents,
    AnnotationEvents,
    AttendanceEvents,
    SpeakingEvents,
    PresentingEvents,
    ScreenEvents,
    VotingEvents,
    MinutesEvents {}
export type EventName = keyof EventMap;
