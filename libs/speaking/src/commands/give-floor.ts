import { Injectable } from '@nestjs/common';
import { type FloorView, type GiveFloorInput, type Id, speakingAccess } from '@app/contracts';
import { itemAudience, MeetingReader } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { type FloorRequest } from '../data/entities.js';
import { FloorDesks, type OpenDesk } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';
import { floorView } from '../data/views.js';

/** Calls somebody: from the queue, or anyone present outside it. Whoever has the floor ends with this. */
@Injectable()
export class GiveFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
    private readonly meetings: MeetingReader,
  ) {}

  /**
   * `insteadOf` is the floor the caller saw: of two who call at once one is refused and sees who speaks.
   * @throws speaking/floor-changed, speaking/session-not-running, speaking/not-waiting, speaking/not-present,
   * speaking/already-speaking, speaking/item-over, platform/forbidden, platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, input: GiveFloorInput): Promise<FloorView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const current = await this.repository.speaking(tx.manager, meetingId);

      if (!speakingAccess['floor.lead'](desk.facts)) throw new AppError('platform/forbidden');

      if (desk.meeting.state !== 'in-session') throw new AppError('speaking/session-not-running');
      if ((current?.id ?? null) !== input.insteadOf)
        throw new AppError('speaking/floor-changed', { current: current && floorView(current) });

      const called = await this.called(tx, desk, input.to, actor);
      if (current?.seatId === called.seatId && current.itemId === called.itemId)
        throw new AppError('speaking/already-speaking');
      if (current) await this.desks.endFloor(tx, current);
      const began = { state: 'speaking' as const, beganAt: tx.at, plannedSeconds: input.plannedSeconds };
      const row = await this.repository.change(tx, called, began);

      const floor = floorView(row);
      const act = await this.meetings.chairAct(tx, desk);
      tx.publish(itemAudience(meetingId, row.itemId), 'speaking.floor-given', { meetingId, floor, act });
      return floor;
    });
  }

  /** The waiting request that is called; for somebody outside the queue one made out at this moment. */
  private async called(tx: Tx, desk: OpenDesk, to: GiveFloorInput['to'], actor: PersonActor): Promise<FloorRequest> {
    const meetingId = desk.meeting.id;
    const known = await this.waiting(tx, meetingId, to);
    const wish = known ?? (to.requestId === null ? to : null);
    if (wish === null) throw notFound();
    const seat = await this.desks.seat(tx, desk, wish.seatId);
    await this.desks.item(tx, desk, wish.itemId, seat);
    const { personId, ...speaker } = await this.desks.speaker(tx, desk, seat);
    if (known) return this.repository.change(tx, known, { speaker });
    return this.repository.insert(tx, {
      id: uuidv7(),
      meetingId,
      itemId: wish.itemId,
      seatId: seat.id,
      personId,
      kind: wish.kind,
      state: 'waiting',
      speaker,
      position: await this.repository.takePosition(tx, desk.desk),
      askedAt: tx.at,
      askedByPersonId: actor.personId,
      askedByName: null,
      beganAt: null,
      plannedSeconds: null,
      endedAt: null,
    });
  }

  /** Who is called although he stands in the queue of the item leaves it by this. */
  private async waiting(tx: Tx, meetingId: Id, to: GiveFloorInput['to']): Promise<FloorRequest | null> {
    if (to.requestId === null) {
      const queue = await this.repository.waiting(tx.manager, meetingId);
      return queue.find((row) => row.seatId === to.seatId && row.itemId === to.itemId) ?? null;
    }
    const row = await this.repository.find(tx.manager, meetingId, to.requestId);
    if (row && row.state !== 'waiting') throw new AppError('speaking/not-waiting');
    return row;
  }
}
