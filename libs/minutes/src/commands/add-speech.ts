import { Injectable } from '@nestjs/common';
import {
  chairStream,
  type Id,
  MINUTES_LIMITS,
  type NewSpeechInput,
  type SpeakerView,
  type SpeechView,
} from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { SessionReader, type Standing } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { MinutesDesk } from '../data/minutes-desk.js';
import { MinutesRepository } from '../data/minutes.repository.js';

/** Somebody spoke without having been given the floor. */
@Injectable()
export class AddSpeech {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: MinutesDesk,
    private readonly repository: MinutesRepository,
    private readonly session: SessionReader,
    private readonly attendance: AttendanceReader,
  ) {}

  /**
   * @throws minutes/not-now, minutes/secret-item, minutes/seat-empty, minutes/too-many-speeches, platform/forbidden,
   * platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, { seatId, ...input }: NewSpeechInput): Promise<SpeechView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.open(tx, meetingId);
      await this.repository.hold(tx, meetingId);

      this.desk.assertMayWrite(standing);

      await this.desk.item(tx, meetingId, input.itemId);
      const speaker = await this.speaker(tx, standing, seatId);
      if ((await this.repository.addedSpeeches(tx, meetingId)) >= MINUTES_LIMITS.addedSpeeches)
        throw new AppError('minutes/too-many-speeches', { facts: { limit: MINUTES_LIMITS.addedSpeeches } });

      const made = { id: uuidv7(), meetingId, speaker, at: tx.at, isOfFloor: false, isLeftOut: false };
      const speech = await this.repository.saveSpeech(tx, { ...made, ...input });

      tx.publish(chairStream(meetingId), 'minutes.speech-written', { meetingId, speech });
      return speech;
    });
  }

  /** He may have left by the time it is written down: his place is then the seat's. */
  private async speaker(tx: Tx, { meeting }: Standing, seatId: Id): Promise<SpeakerView> {
    const [seat] = await this.session.seats(meeting, [seatId], tx.manager);
    if (!seat) throw notFound();
    if (seat.personId === null) throw new AppError('minutes/seat-empty');
    const row = await this.attendance.ofSeat(seatId, tx.manager);
    const siteId = row?.place ? row.siteId : seat.siteId;
    const site = (await this.session.sites(meeting.id, tx.manager)).find(({ id }) => id === siteId);
    const { name, honorific, position, unit } = seat;
    const place = row?.place ?? (seat.siteId === null ? 'hall' : 'site');
    return { seatId, name, honorific, position, unit, place, siteName: site?.name ?? null };
  }
}
