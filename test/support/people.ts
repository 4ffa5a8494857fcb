import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type Client } from '@app/client';
import { type Id, type SystemRole } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp } from './app.js';

export const PASSWORD = 'mùa thu hà nội';
/** Cheap parameters: tests sign in thousands of times. */
const cheapHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

export interface TestPerson {
  readonly id: Id;
  readonly username: string;
  readonly fullName: string;
}

export const uniqueName = (prefix = 'p'): string => `${prefix}${randomBytes(6).toString('hex')}`;

export interface PersonWish {
  readonly fullName?: string;
  readonly username?: string;
  readonly position?: string;
  readonly roles?: readonly { readonly role: SystemRole; readonly unitId?: Id; readonly bodyId?: Id }[];
}

/** A person with an account and a post, written directly: sign-in itself is under test elsewhere. */
export async function aPerson(app: RunningApp, wish: PersonWish = {}): Promise<TestPerson> {
  const id = uuidv7();
  const username = wish.username ?? uniqueName();
  const fullName = wish.fullName ?? `Nguyễn Văn ${username}`;
  await app.sql.query(
    `insert into people (id, full_name, honorific, username, protocol_rank, password_hash, rev) values ($1, $2, 'dong-chi', $3, 100, $4, 1)`,
    [id, fullName, username, await cheapHash],
  );
  if (wish.position) {
    const unitId = uuidv7();
    await app.sql.query(`insert into units (id, name, short_name, sort, rev) values ($1, $2, $2, 1, 1)`, [
      unitId,
      `Đơn vị của ${fullName}`,
    ]);
    await app.sql.query(`insert into posts (id, person_id, unit_id, title, is_main) values ($1, $2, $3, $4, true)`, [
      uuidv7(),
      id,
      unitId,
      wish.position,
    ]);
  }
  for (const grant of wish.roles ?? []) {
    await app.sql.query(`insert into role_grants (id, person_id, role, unit_id, body_id) values ($1, $2, $3, $4, $5)`, [
      uuidv7(),
      id,
      grant.role,
      grant.unitId ?? null,
      grant.bodyId ?? null,
    ]);
  }
  return { id, username, fullName };
}

/** A client on which the person is signed in. */
export async function signedIn(app: RunningApp, person: TestPerson): Promise<Client> {
  const client = app.client();
  await client.identity.signIn({ username: person.username, password: PASSWORD });
  return client;
}
