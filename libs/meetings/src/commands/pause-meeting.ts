import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { currentItem, leaveItem } from '../data/course.js';
import { tellItems } from '../data/tell.js';
import { announceHead, LifeSteps } from './life-steps.js';
import { NoOpenBallot } from './no-open-ballot.js';

/** A break: the time of the item stands until the session goes on. */
@Injectable()
export class PauseMeeting {
  constructor(
    private readonly life: LifeSteps,
    private readonly noOpenBallot: NoOpenBallot,
  ) {}

  /** @throws meetings/illegal-move, meetings/ballot-open */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'pause',
      tell: announceHead('meetings.meeting-paused'),
      check: (tx) => this.noOpenBallot.assert(tx, meetingId),
      together: async (tx) => {
        const item = await currentItem(tx, meetingId);
        if (item) await leaveItem(tx, item, 'current');
        if (item) await tellItems(tx, meetingId, [item.id]);
        return {};
      },
    });
  }
}
