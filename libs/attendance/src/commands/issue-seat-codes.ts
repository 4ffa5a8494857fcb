import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  attendanceAccess,
  chairStream,
  type Id,
  printedTypedCode,
  type SeatCodesInput,
  type SeatCodeView,
  typedCode,
} from '@app/contracts';
import { SeatSessions } from '@app/identity';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { tabletView } from '../data/attendance.repository.js';
import { RollBook } from '../data/roll-book.js';
import { occupant } from '../data/roll-rows.js';
import { codeHash, SEAT_CODE_LENGTH, SeatCodeBook } from '../data/seat-code-book.js';
import { isRollOpen } from '../rules/check-in.js';

/** Prepares hall tablets: one code per seat. A new code ends the earlier one and the tablet opened with it. */
@Injectable()
export class IssueSeatCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
    private readonly codes: SeatCodeBook,
    private readonly sessions: SeatSessions,
  ) {}

  /**
   * Codes are made outside the unit of work, whose result is stored for retries: only their hashes may be.
   * A repeated request is therefore answered without them.
   * @throws attendance/not-open, attendance/seat-empty, platform/forbidden, platform/not-found
   */
  async execute(actor: PersonActor, meetingId: Id, { seatIds }: SeatCodesInput): Promise<readonly SeatCodeView[]> {
    const codes = new Map(seatIds.map((id) => [id, typedCode(randomBytes(SEAT_CODE_LENGTH), SEAT_CODE_LENGTH)]));
    let isFirst = false;

    const expiresAt = await this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const seats = await this.rolls.seats(tx, roll, seatIds);

      if (!attendanceAccess['seat-code.issue'](roll.facts)) throw new AppError('platform/forbidden');

      if (!isRollOpen(roll.meeting.state, 'person')) throw new AppError('attendance/not-open');
      const people = seats.map(occupant);

      const issued = await this.codes.issue(
        tx,
        roll.meeting,
        seats.map((seat, index) => ({
          seatId: seat.id,
          personId: people[index]!,
          hash: codeHash(codes.get(seat.id)!),
        })),
      );
      await this.sessions.end(tx, meetingId, people);

      isFirst = true;
      const tablets = issued.map(tabletView);
      tx.publish(chairStream(meetingId), 'attendance.tablets-changed', { meetingId, tablets, releasedSeatIds: [] });
      tx.audit({
        action: 'attendance.seat-codes-issued',
        subject: `meeting:${meetingId}`,
        details: { seatIds: [...seatIds] },
      });
      return issued[0]!.expiresAt.toISOString();
    });
    return seatIds.map((seatId) => ({
      seatId,
      code: isFirst ? printedTypedCode(codes.get(seatId)!) : null,
      expiresAt,
    }));
  }
}
