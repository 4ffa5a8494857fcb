import { Injectable } from '@nestjs/common';
import { type FloorRequestIdInput, type Id, personStream, speakingAccess } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';
import { noticeView } from '../data/views.js';

/**
 * "Chưa mời": nobody is publicly refused the floor. Everybody sees a shorter queue; the person alone reads
 * "đề nghị đồng chí gửi ý kiến bằng văn bản".
 */
@Injectable()
export class LeaveUncalled {
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

      if (!speakingAccess['floor.lead'](desk.facts)) throw new AppError('platform/forbidden');

      if (!row) throw notFound();
      if (row.state !== 'waiting') throw new AppError('speaking/not-waiting');

      const [left] = await this.desks.leaveQueue(tx, [row], 'not-called');

      const view = { meetingId, notice: noticeView(left!) };
      const readers = new Set([row.personId, row.askedByPersonId]);
      for (const personId of readers) tx.publish(personStream(personId), 'speaking.written-opinion-asked', view);
    });
  }
}
