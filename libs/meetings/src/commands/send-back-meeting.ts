import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead, type ReasonInput } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { announceHead, LifeSteps } from './life-steps.js';

/** Back to the draft with what has to be done better; the chair no longer sees it until it comes again. */
@Injectable()
export class SendBackMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id, { reason }: ReasonInput): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'send-back',
      reason,
      tell: announceHead('meetings.meeting-sent-back'),
      change: () => ({ reason }),
    });
  }
}
