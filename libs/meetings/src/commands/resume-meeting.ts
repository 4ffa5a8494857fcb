import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { currentItem, runItem } from '../data/course.js';
import { tellItems } from '../data/tell.js';
import { announceHead, LifeSteps } from './life-steps.js';

/** The session goes on, with the item it stood on. */
@Injectable()
export class ResumeMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'resume',
      tell: announceHead('meetings.meeting-resumed'),
      together: async (tx) => {
        const item = await currentItem(tx, meetingId);
        if (item) await runItem(tx, item);
        if (item) await tellItems(tx, meetingId, [item.id]);
        return {};
      },
    });
  }
}
