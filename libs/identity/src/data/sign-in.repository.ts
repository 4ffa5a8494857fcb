import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, type RoleGrant } from '@app/contracts';
import { type Tx } from '@app/platform';
import { DataSource } from 'typeorm';
import { hashOfToken } from './session.repository.js';
import { ActivationCode, KnownBrowser, SignInJournalEntry } from './session-entities.js';

export interface Account {
  readonly id: Id;
  readonly passwordHash: string | null;
  readonly roles: readonly RoleGrant[];
}
export interface AttemptsRow {
  readonly failures: number;
  readonly lastAt: Date;
}

export const hashOfCode = (code: string): Buffer => createHash('sha256').update(`ecabinet activation ${code}`).digest();

@Injectable()
export class SignInRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findAccount(username: string): Promise<Account | null> {
    const [row] = await this.dataSource.query<{ id: Id; password_hash: string | null; roles: RoleGrant[] }[]>(
      `select p.id, p.password_hash,
         coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'bodyId', g.body_id)) from role_grants g where g.person_id = p.id), '[]') as roles
       from people p where p.username = $1 and p.disabled_at is null`,
      [username],
    );
    return row ? { id: row.id, passwordHash: row.password_hash, roles: row.roles } : null;
  }

  /** The account as it is now, under its lock; null when disabled meanwhile. */
  async lockAccount(tx: Tx, personId: Id): Promise<Account | null> {
    const [row] = await tx.manager.query<{ id: Id; password_hash: string | null }[]>(
      `select id, password_hash from people where id = $1 and disabled_at is null for update`,
      [personId],
    );
    if (!row) return null;
    const roles = await tx.manager.query<RoleGrant[]>(
      `select role, unit_id as "unitId", body_id as "bodyId" from role_grants where person_id = $1`,
      [personId],
    );
    return { id: row.id, passwordHash: row.password_hash, roles };
  }

  /**
   * Counts an attempt before it is checked, so that parallel guesses cannot outrun the delay.
   * @returns how it stood before
   */
  async countAttempt(key: string, now: Date): Promise<AttemptsRow> {
    const [row] = await this.dataSource.query<{ failures: number; last_at: Date }[]>(
      `with before as (select failures, last_at from sign_in_attempts where key = $1 for update),
       kept as (
         insert into sign_in_attempts (key, failures, last_at) values ($1, 1, $2)
         on conflict (key) do update set
           failures = case when sign_in_attempts.last_at < $2::timestamptz - interval '1 day' then 1 else sign_in_attempts.failures + 1 end,
           last_at = $2
       )
       select failures, last_at from before`,
      [key, now],
    );
    return row ? { failures: row.failures, lastAt: row.last_at } : { failures: 0, lastAt: new Date(0) };
  }

  async readAttempts(key: string): Promise<AttemptsRow> {
    const [row] = await this.dataSource.query<{ failures: number; last_at: Date }[]>(
      `select failures, last_at from sign_in_attempts where key = $1`,
      [key],
    );
    return row ? { failures: row.failures, lastAt: row.last_at } : { failures: 0, lastAt: new Date(0) };
  }

  async forgetAttempts(keys: readonly string[]): Promise<void> {
    await this.dataSource.query(`delete from sign_in_attempts where key = any($1)`, [keys]);
  }

  /** One attempt that was counted before it was checked, and was right. */
  async takeBackAttempt(key: string): Promise<void> {
    await this.dataSource.query(`update sign_in_attempts set failures = greatest(failures - 1, 0) where key = $1`, [
      key,
    ]);
  }

  async knowsBrowser(personId: Id, token: string | null): Promise<boolean> {
    if (token === null) return false;
    return this.dataSource.manager.existsBy(KnownBrowser, { personId, tokenHash: hashOfToken(token) });
  }

  async rememberBrowser(tx: Tx, personId: Id, token: string): Promise<void> {
    await tx.manager.upsert(KnownBrowser, { personId, tokenHash: hashOfToken(token), createdAt: tx.at }, [
      'tokenHash',
      'personId',
    ]);
  }

  async journal(tx: Tx, entry: Omit<SignInJournalEntry, 'id' | 'at'>): Promise<void> {
    await tx.manager.insert(SignInJournalEntry, { ...entry, at: tx.at });
  }

  /** Takes the code away when it fits: it works once. */
  async useCode(tx: Tx, personId: Id, code: string): Promise<boolean> {
    const row = await tx.manager.findOne(ActivationCode, { where: { personId }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.expiresAt <= tx.at || !timingSafeEqual(row.codeHash, hashOfCode(code))) return false;
    await tx.manager.delete(ActivationCode, { personId });
    return true;
  }

  async usernameOf(tx: Tx, personId: Id): Promise<string> {
    const [row] = await tx.manager.query<{ username: string | null }[]>(`select username from people where id = $1`, [
      personId,
    ]);
    return row?.username ?? '';
  }

  async setPassword(tx: Tx, personId: Id, passwordHash: string): Promise<void> {
    await tx.manager.query(`update people set password_hash = $2, rev = rev + 1 where id = $1`, [
      personId,
      passwordHash,
    ]);
  }
}
