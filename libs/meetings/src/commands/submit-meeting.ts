import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { announceHead, LifeSteps } from './life-steps.js';

/** Hands the draft to the chair for approval; only types of meeting that need one. */
@Injectable()
export class SubmitMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, { act: 'submit', tell: announceHead('meetings.meeting-submitted') });
  }
}
