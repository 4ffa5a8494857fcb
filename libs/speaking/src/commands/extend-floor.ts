import { Injectable } from '@nestjs/common';
import { type FloorIdInput, type FloorView, type Id, SPEAKING_LIMITS, speakingAccess } from '@app/contracts';
import { itemAudience, MeetingReader } from '@app/meetings';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';
import { floorView } from '../data/views.js';

/** Two more minutes for whoever speaks. */
@Injectable()
export class ExtendFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
    private readonly meetings: MeetingReader,
  ) {}

  /** @throws speaking/floor-changed, speaking/no-timer, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { floorId }: FloorIdInput): Promise<FloorView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const current = await this.repository.speaking(tx.manager, meetingId);

      if (!speakingAccess['floor.lead'](desk.facts)) throw new AppError('platform/forbidden');

      if (current?.id !== floorId)
        throw new AppError('speaking/floor-changed', { current: current && floorView(current) });
      if (current.plannedSeconds === null) throw new AppError('speaking/no-timer');

      const plannedSeconds = current.plannedSeconds + SPEAKING_LIMITS.extendSeconds;
      const floor = floorView(await this.repository.change(tx, current, { plannedSeconds }));

      const act = await this.meetings.chairAct(tx, desk);
      tx.publish(itemAudience(meetingId, current.itemId), 'speaking.floor-extended', { meetingId, floor, act });
      return floor;
    });
  }
}
