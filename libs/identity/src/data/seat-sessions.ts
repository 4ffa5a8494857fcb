import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { SessionRepository } from './session.repository.js';

/** Sessions of hall tablets, each good for one person in one meeting. */
@Injectable()
export class SeatSessions {
  constructor(private readonly sessions: SessionRepository) {}

  /** Ends them and tells the tablets, which wipe themselves. @param personIds null = everybody's of the meeting */
  async end(tx: Tx, meetingId: Id, personIds: readonly Id[] | null): Promise<void> {
    const rows = await tx.manager.query<{ id: Id; person_id: Id }[]>(
      `select id, person_id from sessions
       where only_meeting_id = $1 and ended_at is null and ($2::uuid[] is null or person_id = any($2)) order by id`,
      [meetingId, personIds],
    );
    for (const row of rows) await this.sessions.end(tx, row.person_id, { only: row.id });
  }

  /** None of them outlives this moment, whatever else happens. */
  async limit(tx: Tx, meetingId: Id, until: Date): Promise<void> {
    await tx.manager.query(
      `update sessions set expires_at = least(expires_at, $2) where only_meeting_id = $1 and ended_at is null`,
      [meetingId, until],
    );
  }
}
