import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead, type ReasonInput } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { announceHead, LifeSteps } from './life-steps.js';

/** Calls the meeting off before it opens; those invited keep seeing it, with the reason. */
@Injectable()
export class CancelMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id, { reason }: ReasonInput): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'cancel',
      reason,
      tell: announceHead('meetings.meeting-cancelled'),
      change: () => ({ reason }),
    });
  }
}
