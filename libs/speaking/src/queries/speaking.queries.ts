import { Injectable } from '@nestjs/common';
import { meetingAccess, type SpeakingPart } from '@app/contracts';
import { type Standing } from '@app/meetings';
import { type Actor } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { FloorRepository } from '../data/floor.repository.js';
import { floorView, noticeView, pastView, requestView } from '../data/views.js';

/** Queue and floor as each reader may see them. */
@Injectable()
export class SpeakingQueries {
  constructor(private readonly repository: FloorRepository) {}

  async part(manager: EntityManager, { meeting, facts }: Standing, actor: Actor): Promise<SpeakingPart> {
    const attends = ({ itemId }: { readonly itemId: string }): boolean =>
      facts.itemIds === null || facts.itemIds.includes(itemId);
    const speaking = await this.repository.speaking(manager, meeting.id);
    const leads = meetingAccess['meeting.read-chair'](facts);
    const past = leads ? await this.repository.past(manager, meeting.id) : [];
    const notCalled =
      actor.kind === 'person' ? await this.repository.notCalledOf(manager, meeting.id, actor.personId) : [];
    return {
      queue: (await this.repository.waiting(manager, meeting.id)).filter(attends).map(requestView),
      floor: (speaking ? [speaking] : []).filter(attends).map(floorView),
      past: past.flatMap((row) => pastView(row) ?? []),
      notices: notCalled.map(noticeView),
    };
  }
}
