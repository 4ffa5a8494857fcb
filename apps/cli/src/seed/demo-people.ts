import { type Client } from '@app/client';
import { type Id } from '@app/contracts';
import { CreateFirstAdministrator } from '@app/identity';
import {
  administrator,
  aide,
  BODY_NAME,
  type CastMember,
  demoUnits,
  everybody,
  members,
  secretary,
} from './demo-cast.js';
import { type DemoStage } from './demo-stage.js';

export interface DemoPeople {
  readonly bodyId: Id;
  readonly unitIds: ReadonlyMap<string, Id>;
  readonly ids: ReadonlyMap<string, Id>;
  /** A client on which this user is signed in. */
  as(username: string): Promise<Client>;
}

/** Units, people, the body with its roll, accounts; all through the administrators' own routes. */
export async function makePeople(stage: DemoStage, password: string): Promise<DemoPeople> {
  const admin = await firstAdministrator(stage, password);
  const unitIds = await makeUnits(admin);
  const ids = new Map<string, Id>();
  for (const [rank, person] of everybody.entries())
    ids.set(person.username, await makePerson(stage, admin, person, { rank, unitIds, password }));
  const idOf = (username: string): Id => ids.get(username) ?? '';
  const bodyId = await makeBody(admin, unitIds.get(BODY_NAME) ?? '', idOf);
  await admin.identity.grantRole(idOf(secretary.username), { role: 'secretariat', unitId: null, bodyId });
  await admin.identity.addAide(idOf('chutri'), { aideId: idOf(aide.username) });
  await admin.identity.addAide(idOf('daibieu1'), { aideId: idOf(aide.username) });
  const as = async (username: string): Promise<Client> => {
    const client = stage.client();
    await client.identity.signIn({ username, password, deviceName: 'Máy mẫu' });
    return client;
  };
  return { bodyId, unitIds, ids, as };
}

async function firstAdministrator(stage: DemoStage, password: string): Promise<Client> {
  const { username, code } = await stage.context.get(CreateFirstAdministrator).execute(administrator);
  const client = stage.client();
  await client.identity.activate({ username, code, newPassword: password });
  return client;
}

async function makeUnits(admin: Client): Promise<ReadonlyMap<string, Id>> {
  const root = await admin.identity.createUnit({ parentId: null, name: BODY_NAME, shortName: 'UBND tỉnh', sort: 0 });
  const ids = new Map([[BODY_NAME, root.id]]);
  for (const [sort, [name, shortName]] of demoUnits.entries()) {
    const unit = await admin.identity.createUnit({ parentId: root.id, name, shortName, sort: sort + 1 });
    ids.set(name, unit.id);
  }
  return ids;
}

interface Placing {
  readonly rank: number;
  readonly unitIds: ReadonlyMap<string, Id>;
  readonly password: string;
}

async function makePerson(
  stage: DemoStage,
  admin: Client,
  person: CastMember,
  { rank, unitIds, password }: Placing,
): Promise<Id> {
  const { fullName, honorific, username, title, unit } = person;
  const { id } = await admin.identity.createPerson({
    fullName,
    honorific,
    username,
    email: `${username}@songhien.example`,
    phone: `0900 000 ${String(rank).padStart(3, '0')}`,
    protocolRank: rank + 1,
    posts: [{ unitId: unitIds.get(unit) ?? '', title, isMain: true }],
  });
  const { code } = await admin.identity.issueCode(id, { chairConsent: null });
  await stage.client().identity.activate({ username, code: code ?? '', newPassword: password });
  return id;
}

async function makeBody(admin: Client, unitId: Id, idOf: (username: string) => Id): Promise<Id> {
  let body = await admin.identity.createBody({ name: BODY_NAME, shortName: 'UBND tỉnh', unitId });
  for (const [rank, { username, office }] of members.entries()) {
    body = await admin.identity.addMember(body.id, {
      rev: body.rev,
      personId: idOf(username),
      office: office ?? 'Ủy viên',
      isChairman: username === 'chutri',
      protocolRank: rank + 1,
      from: '2026-01-01',
      until: null,
    });
  }
  return body.id;
}
