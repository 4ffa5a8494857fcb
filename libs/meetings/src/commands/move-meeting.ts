import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead, type MeetingMove, meetingStream } from '@app/contracts';
import { changedMeanwhile, type PersonActor } from '@app/platform';
import { headView } from '../data/head-views.js';
import { tellSeats } from '../data/tell.js';
import { timesOf } from '../rules/meeting-times.js';
import { LifeSteps } from './life-steps.js';

/** To another time or place: it stays issued, and everybody is asked to answer again. */
@Injectable()
export class MoveMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move, meetings/ends-before-start, meetings/day-is-past, platform/changed-meanwhile */
  execute(actor: PersonActor, meetingId: Id, input: MeetingMove): Promise<MeetingHead> {
    const { place, reason, rev } = input;

    return this.life.take(actor, meetingId, {
      act: 'move',
      reason,
      check: async (tx, { meeting }) => {
        if (meeting.rev !== rev) throw changedMeanwhile(await headView(tx.manager, meeting));
        timesOf(input, tx.at);
      },
      change: (tx) => ({ ...timesOf(input, tx.at), place, reason }),
      together: async (tx, { meeting }) => {
        // The roll is that of the meeting's day: who votes may be another question on another day.
        await tellSeats(tx, meeting, null);
        return {};
      },
      tell: (tx, step, { meeting }) =>
        tx.publish(meetingStream(meetingId), 'meetings.meeting-moved', {
          ...step,
          was: {
            startsAt: meeting.startsAt.toISOString(),
            endsAt: meeting.endsAt.toISOString(),
            place: meeting.place,
          },
        }),
    });
  }
}
