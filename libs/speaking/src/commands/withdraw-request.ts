import { Injectable } from '@nestjs/common';
import { type FloorRequestIdInput, type Id, speakingAccess } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';

/** "Hủy đăng ký": by the speaker, the contact of his site, or the secretary. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
  ) {}

  /** @throws speaking/not-waiting, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { requestId }: FloorRequestIdInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const row = await this.repository.find(tx.manager, meetingId, requestId);
      if (!row) throw notFound();
      const seat = await this.desks.seat(tx, desk, row.seatId);

      if (!speakingAccess['floor.withdraw']({ meeting: desk.facts, ...this.desks.relation(desk, seat) }))
        throw new AppError('platform/forbidden');

      if (row.state !== 'waiting') throw new AppError('speaking/not-waiting');

      await this.desks.leaveQueue(tx, [row], 'withdrawn');
    });
  }
}
