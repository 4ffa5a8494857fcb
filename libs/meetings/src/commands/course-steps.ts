import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, type MeetingAct } from '@app/contracts';
import { notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { recordAct } from '../data/acts.js';
import { AgendaItem } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellItem } from '../data/tell.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { NoOpenBallot } from './no-open-ballot.js';

export interface CourseStep {
  readonly act: Extract<MeetingAct, 'begin-item' | 'end-item' | 'skip-item'>;
  readonly event: 'meetings.item-began' | 'meetings.item-ended' | 'meetings.item-skipped';
  /** @throws AppError when the item does not stand so that this can be done */
  readonly check: (item: AgendaItem) => void;
  readonly change: (tx: Tx, item: AgendaItem) => Promise<void>;
}

/** What all steps from item to item share: lock, may they, no ballot open, change, tell. */
@Injectable()
export class CourseSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
    private readonly noOpenBallot: NoOpenBallot,
  ) {}

  /** @throws meetings/wrong-state, meetings/ballot-open, platform/not-found, platform/forbidden */
  take(actor: PersonActor, meetingId: Id, itemId: Id, step: CourseStep): Promise<AgendaItemView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'agenda.run');
      const item = await tx.manager.findOneBy(AgendaItem, { id: itemId, meetingId });
      if (!item) throw notFound();

      step.check(item);
      await this.noOpenBallot.assert(tx, meetingId);

      await step.change(tx, item);

      const by = await this.reader.chairAct(tx, standing);
      await recordAct(tx, meetingId, { act: step.act, by, itemId });
      return tellItem(tx, meetingId, itemId, step.event);
    });
  }
}
