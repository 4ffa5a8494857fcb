import { Injectable } from '@nestjs/common';
import {
  type ConclusionView,
  type Id,
  mayReadConclusion,
  minutesAccess,
  type MinutesPart,
  type OutcomeView,
} from '@app/contracts';
import { MeetingReader, type Standing } from '@app/meetings';
import { type EntityManager } from 'typeorm';
import { MinutesRepository } from '../data/minutes.repository.js';

/** Outcomes and conclusions that stand: what is taken back, empty, or of a secret item, nobody is shown. */
export interface Published {
  readonly outcomes: readonly OutcomeView[];
  readonly conclusions: readonly ConclusionView[];
}

/** The minutes as each reader may see them. */
@Injectable()
export class MinutesQueries {
  constructor(
    private readonly repository: MinutesRepository,
    private readonly meetings: MeetingReader,
  ) {}

  async part(manager: EntityManager, { meeting, facts }: Standing): Promise<MinutesPart> {
    if (minutesAccess['minutes.lead'](facts))
      return {
        outcomes: await this.repository.outcomes(manager, meeting.id),
        conclusions: await this.repository.conclusions(manager, meeting.id),
        speeches: await this.repository.speeches(manager, meeting.id),
      };
    if (facts.state !== 'concluded') return { outcomes: [], conclusions: [], speeches: [] };
    const { outcomes, conclusions } = await this.published(manager, meeting.id);
    return {
      outcomes: outcomes.filter(({ itemId }) => mayReadConclusion(facts, itemId)),
      conclusions: conclusions.filter(({ itemId }) => mayReadConclusion(facts, itemId)),
      speeches: [],
    };
  }

  async published(manager: EntityManager, meetingId: Id): Promise<Published> {
    const [outcomes, conclusions] = [
      await this.repository.outcomes(manager, meetingId),
      await this.repository.conclusions(manager, meetingId),
    ];
    const items = await this.meetings.items(meetingId, manager);
    const secret = new Set(items.filter(({ isSecret }) => isSecret).map(({ id }) => id));
    return {
      outcomes: outcomes.filter(({ itemId, outcome }) => outcome !== null && !secret.has(itemId)),
      conclusions: conclusions.filter(
        ({ itemId, text }) => text.trim() !== '' && (itemId === null || !secret.has(itemId)),
      ),
    };
  }
}
