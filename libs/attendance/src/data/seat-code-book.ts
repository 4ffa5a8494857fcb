import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chairStream, type Id } from '@app/contracts';
import { type SeatClaim, SeatCodePort } from '@app/identity';
import { SessionReader, type Standing } from '@app/meetings';
import { type Tx } from '@app/platform';
import { In } from 'typeorm';
import { isRollOpen } from '../rules/check-in.js';
import { AttendanceRepository, tabletView } from './attendance.repository.js';
import { SeatCode } from './entities.js';

/** Forty random bits; guesses are slowed down per network. */
export const SEAT_CODE_LENGTH = 8;
const GOOD_AFTER_END_MS = 12 * 3600 * 1000;

export const codeHash = (code: string): Buffer => createHash('sha256').update(`ecabinet seat ${code}`).digest();

/** The codes that open hall tablets: issued, used once, thrown away at the close. */
@Injectable()
export class SeatCodeBook implements SeatCodePort {
  constructor(
    private readonly repository: AttendanceRepository,
    private readonly session: SessionReader,
  ) {}

  async issue(
    tx: Tx,
    meeting: Standing['meeting'],
    codes: readonly { readonly seatId: Id; readonly personId: Id; readonly hash: Buffer }[],
  ): Promise<readonly SeatCode[]> {
    const expiresAt = new Date(Math.max(meeting.endsAt.getTime(), tx.at.getTime()) + GOOD_AFTER_END_MS);
    const rows = codes.map(({ seatId, personId, hash }) =>
      tx.manager.create(SeatCode, {
        seatId,
        meetingId: meeting.id,
        personId,
        codeHash: hash,
        issuedAt: tx.at,
        expiresAt,
        usedAt: null,
      }),
    );
    await tx.manager.upsert(SeatCode, rows, ['seatId']);
    return rows;
  }

  /** The book of the meeting is locked before its state is read: a code and the close cannot both win. */
  async use(tx: Tx, code: string): Promise<SeatClaim | null> {
    const known = await tx.manager.findOneBy(SeatCode, { codeHash: codeHash(code) });
    if (!known) return null;
    await this.repository.lockBook(tx, known.meetingId);
    const row = await tx.manager.findOneBy(SeatCode, { codeHash: known.codeHash });
    const meeting = await this.session.meeting(known.meetingId, tx.manager);
    if (!row || !meeting || row.usedAt !== null || row.expiresAt <= tx.at) return null;
    const [seat] = await this.session.seats(meeting, [row.seatId], tx.manager);
    if (seat?.personId !== row.personId || !isRollOpen(meeting.state, 'person')) return null;
    const used = await tx.manager.save(SeatCode, { ...row, usedAt: tx.at });
    tx.publish(chairStream(meeting.id), 'attendance.tablets-changed', {
      meetingId: meeting.id,
      tablets: [tabletView(used)],
      releasedSeatIds: [],
    });
    return { meetingId: meeting.id, personId: row.personId };
  }

  /** @param seatIds null = all of the meeting. @returns the seats that had one */
  async drop(tx: Tx, meetingId: Id, seatIds: readonly Id[] | null): Promise<readonly Id[]> {
    const where = seatIds === null ? { meetingId } : { meetingId, seatId: In([...seatIds]) };
    const rows = await tx.manager.findBy(SeatCode, where);
    await tx.manager.delete(SeatCode, where);
    return rows.map((row) => row.seatId).sort();
  }
}
