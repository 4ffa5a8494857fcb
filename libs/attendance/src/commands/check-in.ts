import { Injectable } from '@nestjs/common';
import { attendanceAccess, type AttendanceView, type CheckInInput, type Id, type SeatView } from '@app/contracts';
import { GuessLimiter } from '@app/identity';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { attendanceView } from '../data/attendance.repository.js';
import { placeOfHallCode } from '../data/hall-codes.js';
import { type OpenRoll, RollBook } from '../data/roll-book.js';
import { type HowPresent, presentRow } from '../data/roll-rows.js';
import { isCheckInOpen } from '../rules/check-in.js';

/** "Tôi là đồng chí …": one checks oneself in, on the seat's tablet, by the code in the hall, or by a tap from afar. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
    private readonly guesses: GuessLimiter,
  ) {}

  /**
   * Checking in twice answers what stands and changes nothing; after leaving it is the return.
   * @throws attendance/not-open, attendance/wrong-way, attendance/no-online-link, attendance/hall-code-hidden, attendance/wrong-hall-code, identity/wait-before-retry
   */
  async execute(actor: PersonActor, meetingId: Id, input: CheckInInput): Promise<AttendanceView> {
    const guess = `hall-code:${actor.personId}`;
    if (input.way === 'qr') await this.guesses.take(guess, 'account');

    const view = await this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const [seat] = await this.rolls.seats(tx, roll, roll.mySeatIds.slice(0, 1));

      if (
        !seat ||
        !attendanceAccess['attendance.check-in']({ meeting: roll.facts, ...this.rolls.relation(roll, seat) })
      )
        throw new AppError('platform/forbidden');

      if (!isCheckInOpen(roll.meeting, tx.at)) throw new AppError('attendance/not-open');
      const how = howPresent(actor, roll, seat, input, tx.at);

      const before = (await this.rolls.current(tx, [seat.id])).get(seat.id);
      if (before?.state === 'present') return attendanceView(before);
      const row = presentRow(tx, meetingId, seat, how, await this.rolls.actorName(tx), before);

      const act = before?.state === 'left' ? 'returned' : 'checked-in';
      const [written] = await this.rolls.write(tx, roll.meeting, [{ seat, act, row }]);
      return written!;
    });
    if (input.way === 'qr') await this.guesses.forget(guess, 'account');
    return view;
  }
}

function howPresent(actor: PersonActor, roll: OpenRoll, seat: SeatView, input: CheckInInput, now: Date): HowPresent {
  const isHallTablet = actor.onlyMeetingId !== null;
  if (isHallTablet !== (input.way === 'tablet'))
    throw new AppError('attendance/wrong-way', { facts: { way: input.way } });
  switch (input.way) {
    case 'tablet':
      return { way: 'tablet', place: seat.siteId === null ? 'hall' : 'site', siteId: seat.siteId };
    case 'qr':
      return byCode(roll, input.code ?? '', now);
    case 'online':
      return fromAfar(roll, seat);
  }
}

function byCode({ book, sites }: OpenRoll, code: string, now: Date): HowPresent {
  if (book.hallSecret === null || book.hallCodeShownAt === null) throw new AppError('attendance/hall-code-hidden');
  const siteIds = sites.map((site) => site.id);
  const siteId = placeOfHallCode(book.hallSecret, siteIds, code, now);
  if (siteId === undefined) throw new AppError('attendance/wrong-hall-code');
  return { way: 'qr', place: siteId === null ? 'hall' : 'site', siteId };
}

/** A tap says where one was expected: at one's site, or alone behind the meeting's online link. */
function fromAfar({ meeting }: OpenRoll, seat: SeatView): HowPresent {
  if (seat.siteId !== null) return { way: 'online', place: 'site', siteId: seat.siteId };
  if (meeting.onlineUrl === null) throw new AppError('attendance/no-online-link');
  return { way: 'online', place: 'online', siteId: null };
}
