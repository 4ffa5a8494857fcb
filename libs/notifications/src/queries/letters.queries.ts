import { Injectable } from '@nestjs/common';
import {
  type Id,
  type LetterState,
  type LettersView,
  notificationAccess,
  type SeatLetter,
  type SeatView,
} from '@app/contracts';
import { type Contact, PersonReader } from '@app/identity';
import { MeetingReader } from '@app/meetings';
import { AppError, Mailer, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { type NewestLetter, newestLetters } from '../data/newest-letters.js';
import { contactList } from '../rules/contact-list.js';

/** For those who prepare a meeting: which invitations have arrived, and whom to telephone. */
@Injectable()
export class LettersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
    private readonly people: PersonReader,
    private readonly mailer: Mailer,
  ) {}

  /** Seats in protocol order. @throws platform/not-found, platform/forbidden */
  async ofMeeting(actor: PersonActor, meetingId: Id): Promise<LettersView> {
    const { meeting, facts } = await this.meetings.standing(actor, meetingId);
    if (!notificationAccess['letters.read'](facts)) throw new AppError('platform/forbidden');
    const seats = await this.meetings.seats(meeting);
    const contacts = await this.people.contacts(seats.flatMap((seat) => seat.personId ?? []));
    const letters = await newestLetters(this.dataSource.manager, meetingId);
    return {
      mail: this.mailer.isOn ? 'on' : 'off',
      letters: seats.map((seat) => {
        const [contact, letter] = seat.personId
          ? [contacts.get(seat.personId), letters.get(seat.personId)]
          : [undefined, undefined];
        return toSeatLetter(seat, contact, letter);
      }),
    };
  }

  /** The same as a table to telephone by. @throws platform/not-found, platform/forbidden */
  async contactList(actor: PersonActor, meetingId: Id): Promise<string> {
    return contactList((await this.ofMeeting(actor, meetingId)).letters);
  }
}

const toSeatLetter = (seat: SeatView, contact: Contact | undefined, letter: NewestLetter | undefined): SeatLetter => ({
  seatId: seat.id,
  personId: seat.personId,
  name: seat.name,
  position: seat.position,
  unit: seat.unit,
  phone: contact?.phone ?? null,
  email: contact?.email ?? null,
  state: stateOf(seat, letter),
  kind: letter?.kind ?? null,
  at: letter?.changedAt.toISOString() ?? null,
  nextTryAt: letter?.nextTryAt?.toISOString() ?? null,
  answer: letter?.answer ?? null,
});

function stateOf(seat: SeatView, letter: NewestLetter | undefined): LetterState {
  if (seat.personId === null) return 'nobody';
  if (!letter || letter.state === 'needless') return 'none';
  return letter.state;
}
