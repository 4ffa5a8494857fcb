import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type EntityManager, In } from 'typeorm';
import { FloorDesk, FloorRequest } from './entities.js';

/** Every query and lock of the floor. Lock order: meeting, book of attendance, desk. */
@Injectable()
export class FloorRepository {
  /** From here to the commit nobody else changes this meeting's queue or floor. */
  async lockDesk(tx: Tx, meetingId: Id): Promise<FloorDesk> {
    await tx.manager.query(
      `insert into floor_desks (meeting_id, next_position) values ($1, 1) on conflict do nothing`,
      [meetingId],
    );
    const lock = { mode: 'pessimistic_write' as const };
    return tx.manager.findOneOrFail(FloorDesk, { where: { meetingId }, lock });
  }

  /** Null where nobody ever asked for the floor or got it. */
  lockDeskIfAny(tx: Tx, meetingId: Id): Promise<FloorDesk | null> {
    return tx.manager.findOne(FloorDesk, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
  }

  async takePosition(tx: Tx, desk: FloorDesk): Promise<number> {
    await tx.manager.update(FloorDesk, { meetingId: desk.meetingId }, { nextPosition: desk.nextPosition + 1 });
    return desk.nextPosition;
  }

  find(manager: EntityManager, meetingId: Id, id: Id): Promise<FloorRequest | null> {
    return manager.findOneBy(FloorRequest, { meetingId, id });
  }

  waiting(manager: EntityManager, meetingId: Id): Promise<readonly FloorRequest[]> {
    return manager.find(FloorRequest, { where: { meetingId, state: 'waiting' }, order: { position: 'ASC' } });
  }

  speaking(manager: EntityManager, meetingId: Id): Promise<FloorRequest | null> {
    return manager.findOneBy(FloorRequest, { meetingId, state: 'speaking' });
  }

  past(manager: EntityManager, meetingId: Id): Promise<readonly FloorRequest[]> {
    return manager.find(FloorRequest, {
      where: { meetingId, state: In(['spoke', 'not-called', 'lapsed']) },
      order: { endedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Requests left uncalled that this person made, for himself or for somebody of his site. */
  notCalledOf(manager: EntityManager, meetingId: Id, personId: Id): Promise<readonly FloorRequest[]> {
    const state = 'not-called' as const;
    return manager.find(FloorRequest, {
      where: [
        { meetingId, state, personId },
        { meetingId, state, askedByPersonId: personId },
      ],
      order: { endedAt: 'ASC', id: 'ASC' },
    });
  }

  async insert(tx: Tx, row: FloorRequest): Promise<FloorRequest> {
    await tx.manager.insert(FloorRequest, row);
    return row;
  }

  async change(tx: Tx, row: FloorRequest, changes: Partial<FloorRequest>): Promise<FloorRequest> {
    await tx.manager.update(FloorRequest, { id: row.id }, changes);
    return { ...row, ...changes };
  }
}
