import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CAST_VOTE as EARLIER_CAST_VOTE, VOTE_RECEIPT } from './1795462914390-add-cast-vote.js';

const CAST_VOTE = `create function cast_vote(
  p_ballot uuid, p_member uuid, p_actor uuid, p_only_meeting uuid, p_choice text, p_opinion text,
  p_key text, p_payload_hash text, p_receipt text
) returns json language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
  earlier votes;
  latest votes;
  vote votes;
  result text;
begin
  -- Under REPEATABLE READ the snapshot is older than the lock, and a vote slips in after the count.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'cast_vote runs under READ COMMITTED' using errcode = '25001';
  end if;
  -- Shared: votes pass each other. The end of the ballot takes it alone, and while it waits no new vote gets in.
  perform set_config('synchronous_commit', 'on', true),
    pg_advisory_xact_lock_shared(hashtextextended('ballot:' || p_ballot::text, 0));

  select b.meeting_id, b.state, b.choices, b.may_change, b.closed_at, elector.member_id,
    case when p_member is not null then 'roll-call' when elector.member_id = p_actor then 'own' else 'substitute' end as way,
    exists (
      select from seats s where s.meeting_id = b.meeting_id and s.person_id = p_actor and (
        not s.is_for_named_items
        or exists (select from seat_items i where i.seat_id = s.id and i.item_id = b.item_id))
    ) as is_seated
    into asked
    from ballots b left join lateral (
      select e.member_id from ballot_electors e
        where e.ballot_id = p_ballot and e.member_id = coalesce(p_member, p_actor)
      union all
      select e.member_id from ballot_electors e
        where e.ballot_id = p_ballot and e.substitute_id = p_actor and p_member is null
      limit 1
    ) elector on true
    where b.id = p_ballot;
  if not found or p_only_meeting <> asked.meeting_id then
    return json_build_object('outcome', 'unknown');
  end if;
  if asked.member_id is null or (p_member is null and not asked.is_seated) then
    return json_build_object('outcome', 'not-elector');
  end if;

  if asked.state = 'open' then
    if not p_choice = any (asked.choices) then
      return json_build_object('outcome', 'no-such-choice');
    end if;
    result := 'recorded';
    insert into votes (ballot_id, member_id, revision, choice, opinion, way, cast_by, receipt, key, payload_hash, at)
      values (p_ballot, asked.member_id, 1, p_choice, p_opinion, asked.way, p_actor, p_receipt, p_key, p_payload_hash,
        date_trunc('milliseconds', clock_timestamp()))
      on conflict (ballot_id, member_id, revision) do nothing
      returning * into vote;
  end if;

  while vote.revision is null loop
    -- One statement, one snapshot: the latest revision and the one with this key are of the same moment.
    latest := null;
    for earlier in select * from votes v
      where v.ballot_id = p_ballot and v.member_id = asked.member_id order by v.revision desc
    loop
      if latest.revision is null then
        latest := earlier;
      end if;
      if earlier.key = p_key and earlier.cast_by = p_actor then
        if earlier.payload_hash <> p_payload_hash then
          return json_build_object('outcome', 'key-reused');
        end if;
        result := 'repeated';
        vote := earlier;
      end if;
    end loop;
    exit when vote.revision is not null;

    if asked.state <> 'open' then
      return json_build_object('outcome', 'not-open', 'state', asked.state,
        'closedAt', to_char(asked.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    end if;
    -- A roll call never replaces what the member gave himself.
    if not asked.may_change or (asked.way = 'roll-call' and latest.way <> 'roll-call') then
      return json_build_object('outcome', 'already-voted');
    end if;
    insert into votes (ballot_id, member_id, revision, choice, opinion, way, cast_by, receipt, key, payload_hash, at)
      values (p_ballot, asked.member_id, latest.revision + 1, p_choice, p_opinion, asked.way, p_actor, p_receipt, p_key,
        p_payload_hash, date_trunc('milliseconds', clock_timestamp()))
      on conflict (ballot_id, member_id, revision) do nothing
      returning * into vote;
  end loop;

  -- The same row gives the same bytes, whenever it is asked for.
  return json_build_object('outcome', result, 'vote', json_build_object(
    'ballotId', vote.ballot_id, 'memberId', vote.member_id, 'choice', vote.choice, 'opinion', vote.opinion,
    'revision', vote.revision, 'receipt', vote.receipt, 'way', vote.way,
    'at', to_char(vote.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
end
$$`;

/**
 * The application writes votes by cast_vote and in no other way: it runs as the owner of the table, and the right to insert
 * is taken from the application (migrate.ts). So no foreign key need be paid for with every vote to keep strangers out.
 */
export class LetVotesInByOneDoor1795464694289 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "votes" DROP CONSTRAINT "FK_fdf8410766e1e88eb9dc45d1265"');
    await runner.query('drop function cast_vote(uuid, uuid, uuid, uuid, text, text, text, text, text)');
    await runner.query('drop function vote_receipt(votes)');
    await runner.query(CAST_VOTE);
    await runner.query(
      'revoke execute on function cast_vote(uuid, uuid, uuid, uuid, text, text, text, text, text) from public',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function cast_vote(uuid, uuid, uuid, uuid, text, text, text, text, text)');
    await runner.query(VOTE_RECEIPT);
    await runner.query(EARLIER_CAST_VOTE);
    await runner.query(
      'ALTER TABLE "votes" ADD CONSTRAINT "FK_fdf8410766e1e88eb9dc45d1265" FOREIGN KEY ("ballot_id", "member_id") REFERENCES "ballot_electors"("ballot_id","member_id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }
}
