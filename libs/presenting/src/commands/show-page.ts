import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, presentingAccess, type PresentationView, type ShowPageInput } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { MeetingReader } from '@app/meetings';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { PageTeller } from '../data/page-teller.js';
import { PresentationRepository, presentationView } from '../data/presentation.repository.js';
import { isDue } from '../rules/telling.js';

/**
 * The presenter turned a page, or the region came to rest. The highest `n` of the epoch stands, whatever order requests
 * arrive in; the row is written each time, the readers are told at most five times a second and always of the last one.
 */
@Injectable()
export class ShowPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly papers: DocumentReader,
    private readonly repository: PresentationRepository,
    private readonly teller: PageTeller,
  ) {}

  /** @throws presenting/presenter-changed, presenting/not-presenter, presenting/session-not-running, presenting/no-such-page, platform/not-found */
  async execute(actor: PersonActor, meetingId: Id, input: ShowPageInput): Promise<PresentationView> {
    const { epoch, n, ...shown } = input;
    const view = await this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.lockStanding(tx, meetingId, 'share');
      const row = await this.repository.lock(tx, meetingId);

      const isPresenter = row.presenter?.personId === actor.personId;
      if (!presentingAccess['presenting.show']({ meeting: standing.facts, presentsCurrentItem: false, isPresenter }))
        throw new AppError('presenting/not-presenter');

      if (!meetingAccess['session.running'](standing.facts)) throw new AppError('presenting/session-not-running');
      if (row.epoch !== epoch) throw new AppError('presenting/presenter-changed', { current: presentationView(row) });
      if (n <= row.n) return presentationView(row)!;
      const paper = await this.papers.ready(shown.versionId, tx.manager);
      if (paper?.meetingId !== meetingId || paper.documentId !== shown.documentId) throw notFound();
      if (!(await this.papers.mayRead(actor.personId, paper.documentId, tx.manager))) throw notFound();
      if (shown.page > paper.pages) throw new AppError('presenting/no-such-page', { facts: { pages: paper.pages } });

      const next = { ...row, itemId: paper.itemId, n, shown, at: tx.at };
      if (isDue(row.toldAt, tx.at)) await this.repository.tell(tx, next, 'page');
      else await this.repository.keep(tx, next);
      return presentationView(next)!;
    });
    this.teller.expect(meetingId);
    return view;
  }
}
