import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, personStream, type RoleGrant, STEP_UP_SECONDS } from '@app/contracts';
import { Clock, PreparedStatements, type Tx } from '@app/platform';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ADMINISTRATOR_IDLE_SECONDS, type SessionLimits } from '../rules/session-limits.js';
import { Session } from './session-entities.js';

export interface LiveSession {
  readonly id: Id;
  readonly personId: Id;
  readonly onlyMeetingId: Id | null;
  readonly lastSeenAt: Date;
  readonly roles: readonly RoleGrant[];
  readonly aideOf: readonly Id[];
}

/** One session, every session, or every one but this. */
export type EndWhich = { readonly only: Id } | { readonly except: Id } | 'all';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** `last_seen_at` is written at most once a minute: a touch is not worth a write each. */
const TOUCH_AFTER_MS = 60_000;

interface LiveRow {
  readonly id: Id;
  readonly person_id: Id;
  readonly only_meeting_id: Id | null;
  readonly last_seen_at: Date;
  readonly roles: readonly RoleGrant[];
  readonly aide_of: readonly Id[];
}

/** Asked by every request and every socket: planned once per connection, not each time anew. */
const FIND_LIVE = {
  name: 'find-live-session',
  text: `select s.id, s.person_id, s.only_meeting_id, s.last_seen_at,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'bodyId', g.body_id)) from role_grants g where g.person_id = s.person_id), '[]') as roles,
      coalesce((select array_agg(a.leader_id::text) from aides a where a.aide_id = s.person_id), '{}') as aide_of
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = $1 and s.ended_at is null and p.disabled_at is null
      and s.expires_at > $2 and s.last_seen_at + make_interval(secs => s.idle_seconds) > $2`,
};

@Injectable()
export class SessionRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
  ) {}

  /** The session of a token with its person's roles, in one query; null when ended, expired, idle too long or disabled. */
  async findLive(token: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const [row] = await this.statements.run<LiveRow>(FIND_LIVE, [hashOfToken(token), now]);
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

  async insert(tx: Tx, session: Omit<Session, 'id' | 'endedAt' | 'steppedUpAt'>): Promise<Id> {
    const id = uuidv7();
    await tx.manager.insert(Session, { ...session, id, endedAt: null, steppedUpAt: null });
    return id;
  }

  /**
   * Ends sessions of a person and tells that person's stream; every api instance closes their sockets on it.
   * @returns the ids that were live until now
   */
  async end(tx: Tx, personId: Id, which: EndWhich): Promise<readonly Id[]> {
    const only = which !== 'all' && 'only' in which ? which.only : null;
    const except = which !== 'all' && 'except' in which ? which.except : null;
    const [rows] = await tx.manager.query<[{ id: Id; was_live: boolean }[], number]>(
      `update sessions set ended_at = $4
       where person_id = $1 and ended_at is null and ($2::uuid is null or id = $2) and ($3::uuid is null or id <> $3)
       returning id, expires_at > $4 and last_seen_at + make_interval(secs => idle_seconds) > $4 as was_live`,
      [personId, only, except, tx.at],
    );
    const ended = rows.filter((row) => row.was_live).map((row) => row.id);
    ended.forEach((sessionId) => tx.publish(personStream(personId), 'identity.session-ended', { sessionId }));
    return ended;
  }

  /** Sessions opened under wider limits than the person's roles allow now are cut to them. */
  async tighten(tx: Tx, personId: Id, limits: SessionLimits): Promise<void> {
    await tx.manager.query(
      `update sessions set idle_seconds = least(idle_seconds, $2),
         expires_at = least(expires_at, signed_in_at + make_interval(secs => $3))
       where person_id = $1 and ended_at is null`,
      [personId, limits.idleSeconds, limits.absoluteSeconds],
    );
  }

  /** Has the holder of this session proved who they are within the last minutes? */
  async isFresh(tx: Tx, sessionId: Id): Promise<boolean> {
    const session = await tx.manager.findOneBy(Session, { id: sessionId });
    const at = session?.steppedUpAt ?? session?.signedInAt;
    return at !== undefined && tx.at.getTime() - at.getTime() <= STEP_UP_SECONDS * 1000;
  }

  /** A fresh proof: the session goes on under a new token. @returns the token for the cookie */
  async renew(tx: Tx, sessionId: Id): Promise<string> {
    const token = newToken();
    await tx.manager.update(Session, { id: sessionId }, { tokenHash: hashOfToken(token), steppedUpAt: tx.at });
    return token;
  }

  /** Which of these sessions are still good. */
  async stillLive(ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows = await this.dataSource.query<{ id: Id }[]>(
      `select s.id from sessions s join people p on p.id = s.person_id
       where s.id = any($1) and s.ended_at is null and p.disabled_at is null
         and s.expires_at > $2 and s.last_seen_at + make_interval(secs => s.idle_seconds) > $2`,
      [ids, this.clock.now()],
    );
    return new Set(rows.map((row) => row.id));
  }

  /**
   * For whoever only listens: their page says that it is open. An administrator's says nothing: a desk he left is what his
   * short limit is for. In order of ids, and never waiting for one that is just ending.
   */
  async touchLive(ids: readonly Id[]): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `with here as (
         select id from sessions
         where id = any($1) and ended_at is null and last_seen_at < $3 and idle_seconds > $4
           and expires_at > $2 and last_seen_at + make_interval(secs => idle_seconds) > $2
         order by id for update skip locked
       )
       update sessions set last_seen_at = $2 from here where sessions.id = here.id`,
      [ids, now, new Date(now.getTime() - TOUCH_AFTER_MS), ADMINISTRATOR_IDLE_SECONDS],
    );
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
