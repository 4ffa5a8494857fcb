import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { announceHead, LifeSteps } from './life-steps.js';

/** The chair, or the chairman of the body, agrees to the programme; it may be issued now. */
@Injectable()
export class ApproveMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, { act: 'approve', tell: announceHead('meetings.meeting-approved') });
  }
}
