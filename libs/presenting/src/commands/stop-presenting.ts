import { Injectable } from '@nestjs/common';
import { type Id, presentingAccess, type StopPresentingInput } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { PresentationRepository, presentationView } from '../data/presentation.repository.js';

/** Nobody presents any more: said by the presenter, the chair, or the secretary. */
@Injectable()
export class StopPresenting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly repository: PresentationRepository,
  ) {}

  /** @throws presenting/presenter-changed, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { epoch }: StopPresentingInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { facts } = await this.meetings.lockStanding(tx, meetingId, 'share');
      const row = await this.repository.lock(tx, meetingId);

      const isPresenter = row.presenter?.personId === actor.personId;
      if (!presentingAccess['presenting.stop']({ meeting: facts, presentsCurrentItem: false, isPresenter }))
        throw new AppError('platform/forbidden');

      if (row.presenter === null || row.epoch !== epoch)
        throw new AppError('presenting/presenter-changed', { current: presentationView(row) });

      await this.repository.tell(tx, { ...row, presenter: null, itemId: null, shown: null, at: tx.at }, 'page');
    });
  }
}
