import { Injectable } from '@nestjs/common';
import { type FloorOrderInput, type FloorRequestView, type Id, speakingAccess } from '@app/contracts';
import { itemAudience, MeetingReader } from '@app/meetings';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';
import { requestView } from '../data/views.js';
import { isSameSet } from '../rules/queue-order.js';

/** Another order of those waiting for an item. */
@Injectable()
export class ReorderQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
    private readonly meetings: MeetingReader,
  ) {}

  /** @throws platform/changed-meanwhile with the queue as it stands, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { itemId, order }: FloorOrderInput): Promise<readonly FloorRequestView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const queue = (await this.repository.waiting(tx.manager, meetingId)).filter((row) => row.itemId === itemId);

      if (!speakingAccess['floor.lead'](desk.facts)) throw new AppError('platform/forbidden');

      const ids = queue.map((row) => row.id);
      if (!isSameSet(ids, order)) throw changedMeanwhile(queue.map(requestView));

      // The places stay, those who stand on them change: positions are never used twice in a meeting.
      const places = queue.map((row) => row.position);
      const byId = new Map(queue.map((row) => [row.id, row]));
      const reordered = [];
      for (const [index, id] of order.entries())
        reordered.push(await this.repository.change(tx, byId.get(id)!, { position: places[index]! }));

      const positions = reordered.map(({ id, position }) => ({ id, position }));
      const act = await this.meetings.chairAct(tx, desk);
      tx.publish(itemAudience(meetingId, itemId), 'speaking.queue-reordered', { meetingId, itemId, positions, act });
      return reordered.map(requestView);
    });
  }
}
