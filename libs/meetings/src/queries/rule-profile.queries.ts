import { Injectable } from '@nestjs/common';
import { type Day, type Id, isSecretariatOf, meetingAccess, type RuleProfileView } from '@app/contracts';
import { AppError, notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { RuleProfile } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { profileOn, ruleProfileOf, ruleProfileView, ruleProfileViews } from '../data/rule-profile.repository.js';

/** Rules of a body as its secretariat keeps them, and as a meeting applies them. */
@Injectable()
export class RuleProfileQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
  ) {}

  /** All profiles of a body, the newest first. @throws platform/not-found for whoever is not its secretariat */
  async ofBody(actor: PersonActor, bodyId: Id): Promise<readonly RuleProfileView[]> {
    if (!isSecretariatOf(actor.roles, bodyId)) throw notFound();
    const profiles = await this.dataSource.manager.find(RuleProfile, {
      where: { bodyId },
      order: { validFrom: 'DESC', id: 'DESC' },
    });
    return ruleProfileViews(this.dataSource.manager, profiles);
  }

  /** The profile in force on a day. @throws platform/not-found, also when there is none */
  async onDay(actor: PersonActor, bodyId: Id, day: Day): Promise<RuleProfileView> {
    if (!isSecretariatOf(actor.roles, bodyId)) throw notFound();
    return this.view(await profileOn(this.dataSource.manager, bodyId, day));
  }

  /**
   * The rules of a meeting: kept since it opened, before that those in force on its day.
   * @throws platform/forbidden for guests of named items, platform/not-found, also for a working meeting
   */
  async ofMeeting(actor: PersonActor, meetingId: Id): Promise<RuleProfileView> {
    const { meeting, facts } = await this.meetings.standing(actor, meetingId);
    if (!meetingAccess['meeting.read-all'](facts)) throw new AppError('platform/forbidden');
    return this.view(await ruleProfileOf(this.dataSource.manager, meeting));
  }

  private view(profile: RuleProfile | null): Promise<RuleProfileView> {
    if (!profile) throw notFound();
    return ruleProfileView(this.dataSource.manager, profile);
  }
}
