import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { announceHead, LifeSteps } from './life-steps.js';

/** The record is done: nothing of the meeting changes any more. */
@Injectable()
export class ConcludeMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, { act: 'conclude', tell: announceHead('meetings.meeting-concluded') });
  }
}
