import { type Client } from '@app/client';
import { type Id } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aBody, aRuleProfile } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { aPerson, signedIn, type TestPerson, uniqueName } from '../../support/people.js';

export interface Somebody extends TestPerson {
  readonly client: Client;
}

/** A body with its rules and people, before there is any meeting. */
export interface Cabinet {
  readonly bodyId: Id;
  readonly secretary: Somebody;
  readonly chair: Somebody;
  /** Three members on the roll besides the chair. */
  readonly members: readonly [Somebody, Somebody, Somebody];
  /** Helps the second member. */
  readonly aide: Somebody;
  /** Of the house, not of the body. */
  readonly guest: Somebody;
}

/** Names are new each time: the people of a database find each other by name. */
export async function aCabinet(app: RunningApp): Promise<Cabinet> {
  const bodyId = await aBody(app);
  const mark = uniqueName('').slice(0, 5).toUpperCase();
  const somebody = async (name: string, position: string, wish: Parameters<typeof aPerson>[1] = {}) => {
    const person = await aPerson(app, { fullName: `${name} ${mark}`, position, ...wish });
    return { ...person, client: await signedIn(app, person) };
  };
  const secretary = await somebody('Lê Thị Thư', 'Chuyên viên Văn phòng', {
    roles: [{ role: 'secretariat', bodyId }],
  });
  const chair = await somebody('Đỗ Minh Quân', 'Chủ tịch Ủy ban nhân dân tỉnh');
  const members = [
    await somebody('Trần Quốc Việt', 'Giám đốc Sở Nông nghiệp và Môi trường'),
    await somebody('Vũ Thị Mai Hương', 'Giám đốc Sở Tài chính'),
    await somebody('Phạm Hữu Dũng', 'Chủ tịch Ủy ban nhân dân xã Sóc Sơn'),
  ] as const;
  const aide = await somebody('Hoàng Anh Tuấn', 'Chuyên viên Sở Tài chính');
  const guest = await somebody('Ngô Thanh Bình', 'Trưởng phòng Sở Xây dựng');
  for (const [rank, person] of [chair, ...members].entries())
    await app.sql.query(
      `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day)
       values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
      [uuidv7(), bodyId, person.id, rank === 0 ? 'Chủ tịch' : 'Ủy viên', rank === 0, rank + 1],
    );
  await app.sql.query(`insert into aides (id, aide_id, leader_id) values ($1, $2, $3)`, [
    uuidv7(),
    aide.id,
    members[1].id,
  ]);
  await secretary.client.ruleProfiles.create(bodyId, aRuleProfile());
  return { bodyId, secretary, chair, members, aide, guest };
}
