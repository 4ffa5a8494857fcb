import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  type HandOverInput,
  type Id,
  meetingAccess,
  positionOf,
  type PresentationView,
  type PresenterView,
  presentingAccess,
} from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { PresentationRepository, presentationView } from '../data/presentation.repository.js';

/** Who presents from now on: the presenter of the item, the chair and the secretary take it; these two also give it. */
@Injectable()
export class HandOverPresenting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly people: PersonReader,
    private readonly repository: PresentationRepository,
  ) {}

  /**
   * @throws presenting/presenter-changed, presenting/session-not-running, presenting/seat-empty,
   * platform/forbidden, platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, { seatId, insteadOf }: HandOverInput): Promise<PresentationView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.lockStanding(tx, meetingId, 'share');
      const row = await this.repository.lock(tx, meetingId);
      const current = (await this.session.items(meetingId, tx.manager)).find((item) => item.state === 'current');
      const isForMyself = seatId === null || standing.mySeatIds.includes(seatId);

      const facts = {
        meeting: standing.facts,
        presentsCurrentItem: isPresenterOf(current, standing),
        isPresenter: row.presenter?.personId === actor.personId,
      };
      if (!presentingAccess[isForMyself ? 'presenting.take' : 'presenting.hand-over'](facts))
        throw new AppError('platform/forbidden');

      if (!meetingAccess['session.running'](standing.facts)) throw new AppError('presenting/session-not-running');
      const seen = row.presenter === null ? null : row.epoch;
      if (seen !== insteadOf) throw new AppError('presenting/presenter-changed', { current: presentationView(row) });
      const presenter = isForMyself ? await this.myself(tx, standing) : await this.somebody(tx, standing, seatId);

      const next = {
        ...row,
        presenter,
        itemId: current?.id ?? null,
        epoch: row.epoch + 1,
        n: 0,
        shown: null,
        at: tx.at,
      };
      const view = await this.repository.tell(tx, next, await this.meetings.chairAct(tx, standing));
      return view!;
    });
  }

  private async myself(tx: Tx, { meeting, mySeatIds }: Standing): Promise<PresenterView> {
    const personId = tx.actor.kind === 'person' ? tx.actor.personId : '';
    const [seat] = mySeatIds.length > 0 ? await this.session.seats(meeting, mySeatIds, tx.manager) : [];
    if (seat) return { seatId: seat.id, personId, name: seat.name, position: positionOf(seat) };
    const card = (await this.people.cards([personId], tx.manager)).get(personId);
    return { seatId: null, personId, name: card?.fullName ?? '', position: card ? positionOf(card) : '' };
  }

  private async somebody(tx: Tx, { meeting }: Standing, seatId: Id): Promise<PresenterView> {
    const [seat] = await this.session.seats(meeting, [seatId], tx.manager);
    if (!seat) throw notFound();
    if (seat.personId === null) throw new AppError('presenting/seat-empty', { facts: { seat: seat.name } });
    return { seatId: seat.id, personId: seat.personId, name: seat.name, position: positionOf(seat) };
  }
}

const isPresenterOf = (item: AgendaItemView | undefined, { mySeatIds }: Standing): boolean =>
  mySeatIds.includes(item?.presenterSeatId ?? '');
