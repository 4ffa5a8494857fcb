import { Injectable } from '@nestjs/common';
import { chairStream, type ConclusionInput, type ConclusionView, type Id } from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { MinutesDesk } from '../data/minutes-desk.js';
import { MinutesRepository } from '../data/minutes.repository.js';
import { conclusionView } from '../data/views.js';

/** The conclusion on an item or on the meeting as a whole; saves itself while it is typed. */
@Injectable()
export class WriteConclusion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: MinutesDesk,
    private readonly repository: MinutesRepository,
  ) {}

  /**
   * @throws platform/changed-meanwhile, minutes/not-now, minutes/no-outcomes-here, minutes/secret-item,
   * platform/forbidden, platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, { itemId, rev, text }: ConclusionInput): Promise<ConclusionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.open(tx, meetingId);
      const subjectId = itemId ?? meetingId;
      await this.repository.hold(tx, subjectId);
      const present = await this.repository.conclusion(tx, subjectId);

      this.desk.assertMayWrite(standing);

      if (itemId !== null) await this.desk.item(tx, meetingId, itemId);
      if (itemId !== null && standing.meeting.kind === 'working') throw new AppError('minutes/no-outcomes-here');
      if ((present?.rev ?? 0) !== rev) throw changedMeanwhile(present && conclusionView(present));

      const conclusion = await this.repository.saveConclusion(tx, { ...present, subjectId, meetingId, itemId, text });

      tx.publish(chairStream(meetingId), 'minutes.conclusion-written', { meetingId, conclusion });
      return conclusion;
    });
  }
}
