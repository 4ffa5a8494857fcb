import { Injectable } from '@nestjs/common';
import { type Id, MEETING_LIMITS, type SeatInput, type SeatsInput, type SeatView } from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { Seat, SeatItem } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellFacts } from '../data/tell-facts.js';
import { tellSeats } from '../data/tell.js';

/** Invites people or offices. */
@Injectable()
export class AddSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws meetings/too-many, meetings/seat-taken, meetings/seat-without-name, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: SeatsInput): Promise<readonly SeatView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const present = await tx.manager.findBy(Seat, { meetingId });

      if (present.length + input.seats.length > MEETING_LIMITS.seats)
        throw new AppError('meetings/too-many', { facts: { limit: MEETING_LIMITS.seats } });
      assertSeats([...present, ...input.seats]);

      const ids: Id[] = [];
      for (const seat of input.seats) ids.push(await insertSeat(tx, meetingId, seat));

      await tellFacts(
        tx,
        this.meetings,
        meeting,
        input.seats.flatMap((seat) => seat.personId ?? []),
      );
      return tellSeats(tx, meeting, ids);
    });
  }
}

/** One seat per person; a seat names a person or an office. */
export function assertSeats(seats: readonly Pick<SeatInput, 'personId' | 'office'>[]): void {
  const people = seats.flatMap((seat) => seat.personId ?? []);
  if (new Set(people).size < people.length) throw new AppError('meetings/seat-taken');
  if (seats.some((seat) => seat.personId === null && !seat.office?.trim()))
    throw new AppError('meetings/seat-without-name');
}

async function insertSeat(tx: Tx, meetingId: Id, input: SeatInput): Promise<Id> {
  const { itemIds, ...seat } = input;
  const id = uuidv7();
  await tx.manager.insert(Seat, {
    ...seat,
    roles: [...seat.roles],
    id,
    meetingId,
    substituteForSeatId: null,
    isForNamedItems: itemIds !== null,
  });
  if (itemIds !== null)
    await tx.manager.insert(
      SeatItem,
      itemIds.map((itemId) => ({ seatId: id, itemId })),
    );
  return id;
}
