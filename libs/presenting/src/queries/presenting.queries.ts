import { Injectable } from '@nestjs/common';
import { type Id, type PresentationView, type PresentingPart } from '@app/contracts';
import { ShownPapers } from '@app/documents';
import { type Standing } from '@app/meetings';
import { type EntityManager } from 'typeorm';
import { PresentationRepository } from '../data/presentation.repository.js';
import { ScreenRepository } from '../data/screen.repository.js';

/** What is presented, as each reader may see it: exactly what was told last. */
@Injectable()
export class PresentingQueries implements ShownPapers {
  constructor(
    private readonly repository: PresentationRepository,
    private readonly screens: ScreenRepository,
  ) {}

  async part(manager: EntityManager, { meeting, facts }: Standing): Promise<PresentingPart> {
    const told = (await this.repository.find(meeting.id, manager))?.told ?? null;
    const attends = ({ itemId }: PresentationView): boolean =>
      facts.itemIds === null || (itemId !== null && facts.itemIds.includes(itemId));
    return { presentations: told !== null && attends(told) ? [told] : [] };
  }

  /** Room screens open the paper that is presented, also the page that is about to be told. */
  async isShown(meetingId: Id, versionId: Id): Promise<boolean> {
    const row = await this.repository.find(meetingId);
    return row?.shown?.versionId === versionId || row?.told?.shown?.versionId === versionId;
  }
  async isShownOn(screenId: Id, versionId: Id): Promise<boolean> {
    const meetingId = (await this.screens.byId(screenId))?.meetingId ?? null;
    return meetingId !== null && this.isShown(meetingId, versionId);
  }
}
