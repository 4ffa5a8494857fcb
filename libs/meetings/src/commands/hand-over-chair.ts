import { Injectable } from '@nestjs/common';
import { type ChairHandOver, type Id, type MeetingHead, type SeatRole } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { recordAct } from '../data/acts.js';
import { Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { headView } from '../data/head-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellSeats } from '../data/tell.js';
import { isChair, SeatTelling } from './seat-telling.js';

/** Another seat presides from now on; who presided keeps every other role. */
@Injectable()
export class HandOverChair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly telling: SeatTelling,
  ) {}

  /** @throws platform/not-found, meetings/role-of-whole-meeting, meetings/second-chair when the seat presides already, meetings/wrong-state */
  execute(actor: PersonActor, meetingId: Id, { seatId }: ChairHandOver): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'meeting.hand-over-chair');
      const { meeting } = standing;
      const seats = await tx.manager.findBy(Seat, { meetingId });
      const next = seats.find((seat) => seat.id === seatId);
      const last = seats.find(isChair);
      if (!next) throw notFound();

      if (next === last) throw new AppError('meetings/second-chair');
      if (next.isForNamedItems) throw new AppError('meetings/role-of-whole-meeting');

      const tellFacts = await this.facts.watch(tx, meetingId);
      // First down, then up: two chairs at once the database refuses.
      if (last) await setRoles(tx, last.id, withoutChair(last.roles));
      await setRoles(tx, next.id, ['chair', ...next.roles]);

      const act = await this.telling.chair(tx, standing);
      const details = { from: last?.id ?? null, to: next.id };
      await recordAct(tx, meetingId, { act: 'hand-over-chair', by: act, details });
      await tellSeats(tx, meeting, last ? [last.id, next.id] : [next.id]);
      await tellFacts();
      return headView(tx.manager, meeting);
    });
  }
}

/** Whoever was chair and nothing else still attends. */
function withoutChair(roles: readonly SeatRole[]): SeatRole[] {
  const rest = roles.filter((role) => role !== 'chair');
  return rest.length > 0 ? rest : ['attendee'];
}

const setRoles = (tx: Tx, id: Id, roles: SeatRole[]): Promise<unknown> => tx.manager.update(Seat, { id }, { roles });
