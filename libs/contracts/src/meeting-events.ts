import {
  type AgendaItemView,
  type ChairAct,
  type ItemScriptView,
  type MeetingFacts,
  type MeetingHead,
  type SeatView,
  type SiteView,
} from './meetings.js';
import { type Id, type Instant } from './platform.js';

interface HeadEvent {
  readonly head: MeetingHead;
  readonly act: ChairAct;
}
interface ItemEvent {
  readonly meetingId: Id;
  readonly item: AgendaItemView;
}

/**
 * Each fact travels on one stream only, so that no order between streams is needed: the head on `meeting:<id>`; seats,
 * sites and agenda on `/members`; an item as its guests see it on its `/item:<id>`, only when it changes itself; scripts
 * on `/chair`; what a reader is, and a guest's own seat, on `person:<id>`.
 */
export interface MeetingEvents {
  'meetings.meeting-created': HeadEvent;
  'meetings.meeting-edited': HeadEvent;
  'meetings.meeting-submitted': HeadEvent;
  'meetings.meeting-approved': HeadEvent;
  'meetings.meeting-sent-back': HeadEvent;
  'meetings.meeting-issued': HeadEvent;
  'meetings.meeting-opened': HeadEvent;
  'meetings.meeting-paused': HeadEvent;
  'meetings.meeting-resumed': HeadEvent;
  'meetings.meeting-closed': HeadEvent;
  'meetings.meeting-concluded': HeadEvent;
  'meetings.meeting-cancelled': HeadEvent;
  /** Everybody is asked to answer again. */
  'meetings.meeting-moved': HeadEvent & {
    readonly was: { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string };
  };
  /** Another person presides: handed over, or the chair's seat was filled anew. */
  'meetings.chair-handed-over': HeadEvent;
  /** Opened although the quorum was not reached. */
  'meetings.quorum-overridden': {
    readonly meetingId: Id;
    readonly required: number;
    readonly present: number;
    readonly reason: string;
    readonly act: ChairAct;
  };
  /** These seats as they stand now; the others have not changed. */
  'meetings.seats-changed': { readonly meetingId: Id; readonly seats: readonly SeatView[] };
  'meetings.seat-removed': { readonly meetingId: Id; readonly seatId: Id };
  /** Told to the person alone: what he is in the meeting now; null = no longer part of it. `seats`: his own. */
  'meetings.facts-changed': {
    readonly meetingId: Id;
    readonly facts: MeetingFacts | null;
    readonly mySeatIds: readonly Id[];
    readonly seats: readonly SeatView[];
  };
  'meetings.sites-changed': { readonly meetingId: Id; readonly sites: readonly SiteView[] };
  /** These items as they stand now, new ones too; the others have not changed but in their numbers. */
  'meetings.items-changed': { readonly meetingId: Id; readonly items: readonly AgendaItemView[] };
  'meetings.item-removed': { readonly meetingId: Id; readonly itemId: Id };
  'meetings.item-began': ItemEvent;
  'meetings.item-ended': ItemEvent;
  'meetings.item-skipped': ItemEvent;
  'meetings.script-changed': { readonly meetingId: Id; readonly script: ItemScriptView };
  'meetings.script-removed': { readonly meetingId: Id; readonly itemId: Id };
}

export const meetingErrors = {
  /** The act does not lead anywhere from the state the meeting is in. */
  'meetings/illegal-move': 409,
  /** The caller may do this, but not in the state the meeting is in. */
  'meetings/wrong-state': 409,
  'meetings/ends-before-start': 400,
  'meetings/day-is-past': 400,
  'meetings/window-too-wide': 400,
  /** Time and place of an issued meeting change by moving it. */
  'meetings/needs-move': 409,
  'meetings/no-chair': 409,
  'meetings/second-chair': 409,
  'meetings/no-items': 409,
  'meetings/no-rule-profile': 409,
  'meetings/quorum-not-reached': 409,
  'meetings/ballot-open': 409,
  'meetings/item-not-current': 409,
  'meetings/item-not-planned': 409,
  /** Papers, ballots, speeches or the course of the session hang on it: skip it instead. */
  'meetings/item-in-use': 409,
  'meetings/item-has-parts': 409,
  'meetings/secret-item': 409,
  'meetings/wrong-order': 400,
  'meetings/too-deep': 400,
  'meetings/too-many': 400,
  'meetings/seat-taken': 409,
  'meetings/seat-in-use': 409,
  'meetings/seat-without-name': 400,
  /** Chair, secretary, member and observer attend the whole meeting. */
  'meetings/role-of-whole-meeting': 400,
  'meetings/site-in-use': 409,
  'meetings/profile-used': 409,
  'meetings/profile-ends-before-start': 400,
} as const;
