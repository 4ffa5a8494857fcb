import { Injectable } from '@nestjs/common';
import { type FloorIdInput, type Id, speakingAccess } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';

/** The speaker has finished: said by himself, the chair, or the secretary. */
@Injectable()
export class EndFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
  ) {}

  /** @throws speaking/floor-changed, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { floorId }: FloorIdInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const current = await this.repository.speaking(tx.manager, meetingId);

      const relation = this.desks.relation(desk, { id: current?.seatId ?? '', siteId: null });
      if (!speakingAccess['floor.end']({ meeting: desk.facts, ...relation })) throw new AppError('platform/forbidden');

      if (current?.id !== floorId) throw new AppError('speaking/floor-changed');

      await this.desks.endFloor(tx, current);
    });
  }
}
