import { Injectable } from '@nestjs/common';
import { chairStream, type Id, type ItemScriptView, type ScriptInput } from '@app/contracts';
import { AppError, changedMeanwhile, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { AgendaItem, ItemScript } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { scriptView } from '../data/site-views.js';

/** What the chair reads out on an item, and the draft of the conclusion; seen by chair and secretaries alone. */
@Injectable()
export class EditScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws platform/changed-meanwhile, meetings/secret-item, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id, { rev, ...input }: ScriptInput): Promise<ItemScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      // `update`: two first scripts of one item must not both find none.
      await this.meetings.require(tx, meetingId, 'update', 'agenda.edit-script');
      const item = await tx.manager.findOneBy(AgendaItem, { id: itemId, meetingId });
      if (!item) throw notFound();
      const present = await tx.manager.findOneBy(ItemScript, { itemId });

      if (item.isSecret) throw new AppError('meetings/secret-item');
      if ((present?.rev ?? 0) !== rev) throw changedMeanwhile(present ? scriptView(present) : null);

      const saved = await save(tx, { ...(present ?? { itemId }), ...input });

      const script = scriptView(saved);
      tx.publish(chairStream(meetingId), 'meetings.script-changed', { meetingId, script });
      return script;
    });
  }
}

const save = (tx: Tx, row: Partial<ItemScript>): Promise<ItemScript> =>
  tx.manager.save(ItemScript, tx.manager.create(ItemScript, row));
