import { Injectable } from '@nestjs/common';
import { type EventName, type Id, type MeetingEvents } from '@app/contracts';
import { Reactions, type Tx } from '@app/platform';
import { GrantSettlement } from '../data/grant-settlement.js';

/** Events after which somebody may open more or fewer papers of a meeting. Each goes to one stream of the meeting's. */
const seatEvents = ['meetings.seats-changed', 'meetings.seat-removed'] as const satisfies readonly EventName[];
const headEvents = [
  'meetings.meeting-created',
  'meetings.meeting-edited',
  'meetings.meeting-submitted',
  'meetings.meeting-approved',
  'meetings.meeting-sent-back',
  'meetings.meeting-issued',
  'meetings.meeting-moved',
  'meetings.meeting-cancelled',
  'meetings.chair-handed-over',
] as const satisfies readonly (EventName & keyof MeetingEvents)[];

/** Who may read is decided in the same transaction as what it hangs on: nobody reads a moment too long or too late. */
@Injectable()
export class SettleGrants {
  constructor(
    reactions: Reactions,
    private readonly grants: GrantSettlement,
  ) {
    for (const event of seatEvents) reactions.before(event, (tx, { view }) => this.grants.settle(tx, view.meetingId));
    for (const event of headEvents) reactions.before(event, (tx, { view }) => this.grants.settle(tx, view.head.id));
    reactions.before('identity.roles-changed', (tx, { view }) => this.settleMeetingsOf(tx, view.personId, null));
    reactions.before('identity.roll-changed', (tx, { view }) => this.settleMeetingsOf(tx, view.personId, view.bodyId));
  }

  /** All meetings with papers that a person could have to do with: an administrator's act, rare and worth its time. */
  private async settleMeetingsOf(tx: Tx, personId: Id, bodyId: Id | null): Promise<void> {
    for (const meetingId of await this.grants.lockMeetingsOf(tx, personId, bodyId))
      await this.grants.settle(tx, meetingId);
  }
}
