import { Injectable } from '@nestjs/common';
import {
  type FloorRequestInput,
  type FloorRequestView,
  type Id,
  meetingAccess,
  SPEAKING_LIMITS,
  speakingAccess,
} from '@app/contracts';
import { PersonReader } from '@app/identity';
import { itemAudience } from '@app/meetings';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { type FloorRequest } from '../data/entities.js';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';
import { requestView } from '../data/views.js';

/** Asks for the floor on an item: for oneself, or the contact (or the secretary) for somebody. Hall and sites stand in one queue. */
@Injectable()
export class RequestFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
    private readonly people: PersonReader,
  ) {}

  /**
   * @throws speaking/session-not-running, speaking/item-over, speaking/not-present, speaking/already-asked,
   * speaking/already-speaking, speaking/queue-full, platform/forbidden, platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, input: FloorRequestInput): Promise<FloorRequestView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.open(tx, meetingId);
      const seatId = input.seatId ?? desk.mySeatIds[0];
      if (seatId === undefined) throw new AppError('platform/forbidden');
      const seat = await this.desks.seat(tx, desk, seatId);

      if (!speakingAccess['floor.ask']({ meeting: desk.facts, ...this.desks.relation(desk, seat) }))
        throw new AppError('platform/forbidden');

      await this.desks.item(tx, desk, input.itemId, seat);
      if (!meetingAccess['session.running'](desk.facts)) throw new AppError('speaking/session-not-running');
      const { personId, ...speaker } = await this.desks.speaker(tx, desk, seat);
      await this.assertNewcomer(tx, meetingId, input.itemId, seatId);

      const row = await this.repository.insert(tx, {
        id: uuidv7(),
        meetingId,
        itemId: input.itemId,
        seatId,
        personId,
        kind: input.kind,
        state: 'waiting',
        speaker,
        position: await this.repository.takePosition(tx, desk.desk),
        askedAt: tx.at,
        askedByPersonId: actor.personId,
        askedByName: personId === actor.personId ? null : await this.nameOf(tx, actor.personId),
        beganAt: null,
        plannedSeconds: null,
        endedAt: null,
      });

      const request = requestView(row);
      tx.publish(itemAudience(meetingId, row.itemId), 'speaking.floor-requested', { meetingId, request });
      return request;
    });
  }

  private async assertNewcomer(tx: Tx, meetingId: Id, itemId: Id, seatId: Id): Promise<void> {
    const queue = await this.repository.waiting(tx.manager, meetingId);
    const isSame = (row: FloorRequest): boolean => row.itemId === itemId && row.seatId === seatId;
    if (queue.some(isSame)) throw new AppError('speaking/already-asked');
    const speaking = await this.repository.speaking(tx.manager, meetingId);
    if (speaking && isSame(speaking)) throw new AppError('speaking/already-speaking');
    if (queue.length >= SPEAKING_LIMITS.queue) throw new AppError('speaking/queue-full');
  }

  private async nameOf(tx: Tx, personId: Id): Promise<string> {
    return (await this.people.cards([personId], tx.manager)).get(personId)?.fullName ?? '';
  }
}
