import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, type MeetingActView } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { actViews } from '../data/acts.js';
import { MeetingRepository } from '../data/meeting.repository.js';

/** The record of who did what, on whose direction. */
@Injectable()
export class ActQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
  ) {}

  /** For chair and secretaries. @throws platform/not-found, platform/forbidden */
  async ofMeeting(actor: PersonActor, meetingId: Id): Promise<readonly MeetingActView[]> {
    const { facts } = await this.meetings.standing(actor, meetingId);
    if (!meetingAccess['meeting.read-chair'](facts)) throw new AppError('platform/forbidden');
    return actViews(this.dataSource.manager, meetingId);
  }
}
