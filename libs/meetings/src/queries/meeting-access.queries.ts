import { Injectable } from '@nestjs/common';
import { type Id, type StreamName } from '@app/contracts';
import { type Actor } from '@app/platform';
import { MeetingRepository } from '../data/meeting.repository.js';
import { streamsOf } from './snapshot.queries.js';

@Injectable()
export class MeetingAccessQueries {
  constructor(private readonly meetings: MeetingRepository) {}

  /** The streams of a meeting that the actor may follow. @throws platform/not-found */
  async streamsOf(actor: Actor, meetingId: Id): Promise<readonly StreamName[]> {
    return streamsOf(actor, await this.meetings.standing(actor, meetingId));
  }
}
