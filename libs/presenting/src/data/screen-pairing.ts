import { Injectable } from '@nestjs/common';
import { type Id, screenAccess, screenStream } from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { type Actor, AppError, holdsRole, notFound, type Tx } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { type Screen } from './screen-entities.js';
import { ScreenRepository } from './screen.repository.js';

const DAY_MS = 24 * 3600 * 1000;
type Meeting = Standing['meeting'];

/** Who may set up the screens of a meeting, and how a screen is let go. */
@Injectable()
export class ScreenPairing {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly people: PersonReader,
    private readonly repository: ScreenRepository,
  ) {}

  /** Those who run the meeting; a room technician, who sees nothing of it, around its day. @throws platform/not-found, platform/forbidden */
  async meeting(manager: EntityManager, actor: Actor, meetingId: Id, now: Date): Promise<Meeting> {
    if (holdsRole(actor, 'room-technician')) {
      const meeting = await this.session.meeting(meetingId, manager);
      if (!meeting || !isAround(meeting, now)) throw notFound();
      return meeting;
    }
    const { meeting, facts } = await this.meetings.standing(actor, meetingId, manager);
    if (!screenAccess['screen.pair'](facts)) throw new AppError('platform/forbidden');
    return meeting;
  }

  async nameOf(tx: Tx, personId: Id): Promise<string> {
    return (await this.people.cards([personId], tx.manager)).get(personId)?.fullName ?? '';
  }

  /** From now on the screen sees nothing; its sockets close with the event. */
  async release(tx: Tx, screen: Screen): Promise<void> {
    const unpaired = { meetingId: null, siteId: null, pairedAt: null, pairedByName: null };
    await this.repository.change(tx, screen, unpaired);
    tx.publish(screenStream(screen.id), 'screens.unpaired', { screenId: screen.id });
  }
}

/** Screens are set up the day before and taken down after the close. */
export const isPairable = ({ state }: Meeting): boolean =>
  state === 'issued' || state === 'in-session' || state === 'paused' || state === 'closed';

const isAround = (meeting: Meeting, now: Date): boolean =>
  isPairable(meeting) && Math.abs(meeting.startsAt.getTime() - now.getTime()) <= DAY_MS;
