import { Injectable } from '@nestjs/common';
import { type Id, type MeetingHead } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { AgendaItem, Seat } from '../data/entities.js';
import { announceHead, LifeSteps } from './life-steps.js';

/** Sends the invitation out: from now on those invited see the meeting and answer. */
@Injectable()
export class IssueMeeting {
  constructor(private readonly life: LifeSteps) {}

  /** @throws meetings/illegal-move, meetings/no-chair, meetings/no-items */
  execute(actor: PersonActor, meetingId: Id): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'issue',
      tell: announceHead('meetings.meeting-issued'),
      check: async (tx) => {
        const seats = await tx.manager.findBy(Seat, { meetingId });
        if (!seats.some((seat) => seat.roles.includes('chair'))) throw new AppError('meetings/no-chair');
        if (!(await tx.manager.existsBy(AgendaItem, { meetingId }))) throw new AppError('meetings/no-items');
      },
      change: (tx) => ({ issuedAt: tx.at, reason: null }),
    });
  }
}
