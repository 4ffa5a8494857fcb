import { type Client } from '@app/client';
import { type Id, type PersonInput, type RoleGrant } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp } from './app.js';
import { aPerson, type PersonWish, signedIn, type TestPerson, uniqueName } from './people.js';

/** A unit, at the top of the tree or below another. */
export async function aUnit(
  app: RunningApp,
  wish: { readonly name?: string; readonly parentId?: Id } = {},
): Promise<Id> {
  const [id, name] = [uuidv7(), wish.name ?? uniqueName('Sở ')];
  await app.sql.query(`insert into units (id, parent_id, name, short_name, sort, rev) values ($1, $2, $3, $3, 1, 1)`, [
    id,
    wish.parentId ?? null,
    name,
  ]);
  return id;
}

export async function aPost(
  app: RunningApp,
  personId: Id,
  post: { readonly unitId: Id; readonly title?: string; readonly kind?: 'main' | 'other' },
): Promise<void> {
  await app.sql.query(`insert into posts (id, person_id, unit_id, title, is_main) values ($1, $2, $3, $4, $5)`, [
    uuidv7(),
    personId,
    post.unitId,
    post.title ?? 'Chuyên viên',
    post.kind !== 'other',
  ]);
}

/** Somebody with an account and the main post in a unit. */
export async function aPersonIn(app: RunningApp, unitId: Id, wish: PersonWish = {}): Promise<TestPerson> {
  const person = await aPerson(app, wish);
  await aPost(app, person.id, { unitId });
  return person;
}

export interface SignedIn extends TestPerson {
  readonly client: Client;
}

/** Somebody who holds these roles, signed in. */
export async function someoneWith(
  app: RunningApp,
  ...roles: readonly (Pick<RoleGrant, 'role'> & Partial<RoleGrant>)[]
): Promise<SignedIn> {
  const wish = roles.map(({ role, unitId, bodyId }) => ({
    role,
    ...(unitId ? { unitId } : {}),
    ...(bodyId ? { bodyId } : {}),
  }));
  const person = await aPerson(app, { roles: wish });
  return { ...person, client: await signedIn(app, person) };
}

export const aSysadmin = (app: RunningApp): Promise<SignedIn> => someoneWith(app, { role: 'sysadmin' });

/** An administrator of one unit and everything below it. */
export const anOrgAdmin = (app: RunningApp, unitId: Id): Promise<SignedIn> =>
  someoneWith(app, { role: 'org-admin', unitId });

export const aPersonInput = (wish: Partial<PersonInput> = {}): PersonInput => ({
  fullName: 'Trần Thị Ngọc Ánh',
  honorific: 'dong-chi',
  username: null,
  email: null,
  phone: null,
  protocolRank: 100,
  posts: [],
  ...wish,
});

export const mainPost = (unitId: Id, title = 'Chuyên viên') => ({ unitId, title, isMain: true });
