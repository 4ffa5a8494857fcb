import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, type RoleGrant } from '@app/contracts';
import { Clock, type Tx } from '@app/platform';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Session } from './session-entities.js';

export interface LiveSession {
  readonly id: Id;
  readonly personId: Id;
  readonly onlyMeetingId: Id | null;
  readonly lastSeenAt: Date;
  readonly roles: readonly RoleGrant[];
  readonly aideOf: readonly Id[];
}

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** `last_seen_at` is written at most once a minute: a touch is not worth a write each. */
const TOUCH_AFTER_MS = 60_000;

@Injectable()
export class SessionRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The session of a token with its person's roles, in one query; null when ended, expired, idle too long or disabled. */
  async findLive(token: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<
      (Omit<LiveSession, 'personId' | 'onlyMeetingId' | 'lastSeenAt' | 'aideOf'> & {
        person_id: Id;
        only_meeting_id: Id | null;
        last_seen_at: Date;
        aide_of: Id[];
      })[]
    >(
      `select s.id, s.person_id, s.only_meeting_id, s.last_seen_at,
         coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'bodyId', g.body_id)) from role_grants g where g.person_id = s.person_id), '[]') as roles,
         coalesce((select array_agg(a.leader_id::text) from aides a where a.aide_id = s.person_id), '{}') as aide_of
       from sessions s join people p on p.id = s.person_id
       where s.token_hash = $1 and s.ended_at is null and p.disabled_at is null
         and s.expires_at > $2 and s.last_seen_at + make_interval(secs => s.idle_seconds) > $2`,
      [hashOfToken(token), now],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > TOUCH_AFTER_MS) await this.touch(row.id, now);
    return {
      id: row.id,
      personId: row.person_id,
      onlyMeetingId: row.only_meeting_id,
      lastSeenAt: row.last_seen_at,
      roles: row.roles,
      aideOf: row.aide_of,
    };
  }

  async insert(tx: Tx, session: Omit<Session, 'id' | 'endedAt'>): Promise<Id> {
    const id = uuidv7();
    await tx.manager.insert(Session, { ...session, id, endedAt: null });
    return id;
  }

  /** Ends sessions of a person; `only` narrows to one. @returns the ids that were live until now */
  async end(tx: Tx, personId: Id, only: Id | null): Promise<readonly Id[]> {
    const [rows] = await tx.manager.query<[{ id: Id }[], number]>(
      `update sessions set ended_at = $3 where person_id = $1 and ended_at is null and ($2::uuid is null or id = $2) returning id`,
      [personId, only, tx.at],
    );
    return rows.map((row) => row.id);
  }

  listLive(personId: Id): Promise<Session[]> {
    return this.dataSource.manager
      .createQueryBuilder(Session, 's')
      .where('s.person_id = :personId and s.ended_at is null and s.expires_at > :now', {
        personId,
        now: this.clock.now(),
      })
      .andWhere(`s.last_seen_at + make_interval(secs => s.idle_seconds) > :now`)
      .orderBy('s.last_seen_at', 'DESC')
      .getMany();
  }

  private async touch(id: Id, now: Date): Promise<void> {
    await this.dataSource.query(`update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2`, [id, now]);
  }
}
