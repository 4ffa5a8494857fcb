import { Injectable } from '@nestjs/common';
import { type ChairAct, type Id, meetingStream } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { AgendaItem, type Meeting, type Seat } from '../data/entities.js';
import { headView } from '../data/head-views.js';
import { type Standing } from '../data/standing.js';
import { tellItems } from '../data/tell.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { brokenSeatRule, type RuledSeat } from '../rules/seat-rules.js';

/** What shows a seat's name elsewhere: the head names the chair, an item its presenter. */
@Injectable()
export class SeatTelling {
  constructor(private readonly reader: MeetingReader) {}

  /** Another name in the chair. */
  async chair(tx: Tx, standing: Standing): Promise<ChairAct> {
    const head = await headView(tx.manager, standing.meeting);
    const act = await this.reader.chairAct(tx, standing);
    tx.publish(meetingStream(standing.meeting.id), 'meetings.chair-handed-over', { head, act });
    return act;
  }

  /** Another name at the items that the seat presents. */
  async presented(tx: Tx, meetingId: Id, seatId: Id): Promise<void> {
    const items = await tx.manager.findBy(AgendaItem, { meetingId, presenterSeatId: seatId });
    await tellItems(
      tx,
      meetingId,
      items.map((item) => item.id),
    );
  }
}

/** @throws meetings/seat-without-name, meetings/seat-taken, meetings/second-chair, meetings/role-of-whole-meeting */
export function assertSeatRules(seats: readonly RuledSeat[]): void {
  const broken = brokenSeatRule(seats);
  if (broken) throw new AppError(broken);
}

export const isChair = (seat: Pick<Seat, 'roles'>): boolean => seat.roles.includes('chair');

/** Once the invitation names a chair, the chair changes only by being handed over. @throws meetings/no-chair */
export function assertChairStays(meeting: Meeting, seats: readonly Seat[]): void {
  if (meeting.issuedAt !== null && !seats.some(isChair)) throw new AppError('meetings/no-chair');
}
