import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { currentItem, leaveItem } from '../data/course.js';
import { tellItem } from '../data/tell.js';
import { announceHead, LifeSteps } from './life-steps.js';
import { NoOpenBallot } from './no-open-ballot.js';

/** The end of the session; the item it was on ends with it. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly life: LifeSteps,
    private readonly noOpenBallot: NoOpenBallot,
  ) {}

  /** @throws meetings/illegal-move, meetings/ballot-open */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'close',
      tell: announceHead('meetings.meeting-closed'),
      check: (tx) => this.noOpenBallot.assert(tx, meetingId),
      change: (tx) => ({ closedAt: tx.at }),
      together: async (tx) => {
        const item = await currentItem(tx, meetingId);
        if (item) await leaveItem(tx, item, 'done');
        if (item) await tellItem(tx, meetingId, item.id, 'meetings.item-ended');
        return {};
      },
    });
  }
}
