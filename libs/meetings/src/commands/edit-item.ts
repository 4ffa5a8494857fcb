import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, type ItemEdit } from '@app/contracts';
import { AppError, changedMeanwhile, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { closeReplay } from '../data/close-replay.js';
import { AgendaItem, ItemScript } from '../data/entities.js';
import { itemViews } from '../data/item-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertItemReferences } from '../data/references.js';
import { tellItems } from '../data/tell.js';
import { titleOf } from '../rules/item-title.js';

/** Title, presenter, owning unit, minutes, vote; its place in the agenda changes by reordering. */
@Injectable()
export class EditItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws platform/changed-meanwhile, platform/invalid-input, meetings/secret-item, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id, { rev, ...input }: ItemEdit): Promise<AgendaItemView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'agenda.edit');
      const item = await tx.manager.findOneBy(AgendaItem, { id: itemId, meetingId });
      const view = async () => (await itemViews(tx.manager, meetingId)).find((seen) => seen.id === itemId);
      if (!item) throw notFound();

      if (item.rev !== rev) throw changedMeanwhile(await view());
      await assertItemReferences(tx, meetingId, [input]);
      // What the script says would outlive the secrecy of the title.
      if (input.isSecret && (await tx.manager.existsBy(ItemScript, { itemId })))
        throw new AppError('meetings/secret-item');

      await tx.manager.save(AgendaItem, tx.manager.create(AgendaItem, { ...item, ...input, ...titleOf(input) }));

      const agenda = await tellItems(tx, meetingId, [itemId]);
      if (input.isSecret && !item.isSecret) await closeReplay(tx, meetingId);
      return agenda.find((seen) => seen.id === itemId)!;
    });
  }
}
