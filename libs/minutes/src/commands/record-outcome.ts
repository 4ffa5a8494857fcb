import { Injectable } from '@nestjs/common';
import { chairStream, type Id, type OutcomeInput, type OutcomeView } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { MinutesDesk } from '../data/minutes-desk.js';
import { MinutesRepository } from '../data/minutes.repository.js';
import { outcomeView } from '../data/views.js';

/** What became of an item, as the chair stated it; null takes it back. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: MinutesDesk,
    private readonly repository: MinutesRepository,
    private readonly meetings: MeetingReader,
  ) {}

  /**
   * @throws platform/changed-meanwhile, minutes/not-now, minutes/no-outcomes-here, minutes/secret-item,
   * platform/forbidden, platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, itemId: Id, { rev, outcome }: OutcomeInput): Promise<OutcomeView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.open(tx, meetingId);
      await this.repository.hold(tx, itemId);
      const present = await this.repository.outcome(tx, meetingId, itemId);

      this.desk.assertMayWrite(standing);

      await this.desk.item(tx, meetingId, itemId);
      if (standing.meeting.kind === 'working') throw new AppError('minutes/no-outcomes-here');
      if ((present?.rev ?? 0) !== rev) throw changedMeanwhile(present && outcomeView(present));

      const act = await this.meetings.chairAct(tx, standing);
      const row = { ...present, itemId, meetingId, outcome, at: tx.at, ...act };
      const saved = await this.repository.saveOutcome(tx, row);

      tx.publish(chairStream(meetingId), 'minutes.outcome-recorded', { meetingId, outcome: saved });
      tx.audit({
        action: 'minutes.record-outcome',
        subject: `meeting:${meetingId}`,
        details: { itemId, outcome, isOnDirection: act.onDirectionOf !== null },
      });
      return saved;
    });
  }
}
