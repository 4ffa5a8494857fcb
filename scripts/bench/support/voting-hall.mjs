import { createHash, randomBytes, randomUUID } from 'node:crypto';

const SQL = {
  people: `insert into people (id, full_name, honorific, username, protocol_rank, password_hash, rev)
    select id, 'Thành viên ' || n, 'dong-chi', $2 || n, 100, null, 1 from unnest($1::uuid[]) with ordinality as p(id, n)`,
  roll: `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day)
    select gen_random_uuid(), $2, id, 'Ủy viên', n = 1, n, '2020-01-01' from unnest($1::uuid[]) with ordinality as p(id, n)`,
  seats: `insert into seats (id, meeting_id, person_id, office, roles, site_id, label, substitute_for_seat_id, is_for_named_items, rev)
    select gen_random_uuid(), $2, id, null, array['member'], null, null, null, false, 1 from unnest($1::uuid[]) as p(id)`,
  sessions: `insert into sessions (id, person_id, token_hash, device_name, signed_in_at, last_seen_at, expires_at, idle_seconds)
    select gen_random_uuid(), id, hash, 'bench', now(), now(), now() + interval '1 day', 86400
    from unnest($1::uuid[], $2::bytea[]) as p(id, hash)`,
};
const checked = (value) => ({ value, source: '', isChecked: true });

/** Writes people with sessions, as signing in would leave them. */
async function people(sql, prefix, count) {
  const voters = Array.from({ length: count }, () => ({
    id: randomUUID(),
    token: randomBytes(32).toString('base64url'),
  }));
  const ids = voters.map((voter) => voter.id);
  const hashes = voters.map((voter) => createHash('sha256').update(voter.token).digest());
  await sql.query(SQL.people, [ids, prefix]);
  await sql.query(SQL.sessions, [ids, hashes]);
  return voters;
}

/** A session of a body with so many members, all seated, running; no quorum, votes stand once given. */
export async function votingHall({ sql, clientOf, contracts, members }) {
  const [secretary] = await people(sql, 'secretary', 1);
  const [unitId, bodyId] = [randomUUID(), randomUUID()];
  await sql.query(`insert into units (id, name, short_name, sort, rev) values ($1, 'Đơn vị', 'ĐV', 1, 1)`, [unitId]);
  await sql.query(`insert into bodies (id, unit_id, name, short_name, rev) values ($1, $2, 'Hội đồng', 'HĐ', 1)`, [
    bodyId,
    unitId,
  ]);
  await sql.query(`insert into role_grants (id, person_id, role, body_id) values ($1, $2, 'secretariat', $3)`, [
    randomUUID(),
    secretary.id,
    bodyId,
  ]);
  const voters = await people(sql, 'member', members);
  const ids = voters.map((voter) => voter.id);
  await sql.query(SQL.roll, [ids, bodyId]);

  const client = clientOf(secretary.token);
  const values = { ...contracts.defaultProvincialValues, quorum: null, changeBeforeClose: checked(false) };
  await client.ruleProfiles.create(bodyId, {
    name: 'Bench',
    number: null,
    issuedOn: null,
    validFrom: '2020-01-01',
    validUntil: null,
    values,
  });
  const { id } = await client.meetings.create(meetingInput(bodyId));
  const item = { parentId: null, isSecret: false, presenterSeatId: null, owningUnitId: null, minutesPlanned: 30 };
  const [{ id: itemId }] = await client.meetings.addItems(id, {
    items: [{ ...item, title: 'Nội dung', hasVote: true }],
  });
  await client.meetings.addSeats(id, {
    seats: [
      { personId: voters[0].id, office: null, roles: ['chair', 'member'], siteId: null, label: null, itemIds: null },
    ],
  });
  await sql.query(SQL.seats, [ids.slice(1), id]);
  await client.meetings.issue(id);
  await client.meetings.open(id, { overrideReason: 'Bench' });

  const open = async () => {
    const opening = { itemId, question: 'Thông qua?', durationSeconds: null, withoutQuorumReason: null };
    return (await client.voting.openNew(id, opening)).ballot.id;
  };
  return { id, itemId, voters, secretary: client, open };
}

function meetingInput(bodyId) {
  const startsAt = new Date(Date.now() + 15 * 60_000);
  return {
    bodyId,
    kind: 'session',
    form: 'regular',
    title: 'Phiên họp',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3 * 3600_000).toISOString(),
    place: 'Phòng họp',
    onlineUrl: null,
    needsApproval: false,
  };
}
