import { type MigrationInterface, type QueryRunner } from 'typeorm';

export const VOTE_RECEIPT = `create function vote_receipt(v votes) returns json language sql stable as $$
  select json_build_object(
    'ballotId', v.ballot_id, 'memberId', v.member_id, 'choice', v.choice, 'opinion', v.opinion,
    'revision', v.revision, 'receipt', v.receipt, 'way', v.way,
    'at', to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$`;

export const CAST_VOTE = `create function cast_vote(
  p_ballot uuid, p_member uuid, p_actor uuid, p_only_meeting uuid, p_choice text, p_opinion text,
  p_key text, p_payload_hash text, p_receipt text
) returns json language plpgsql volatile as $$
declare
  ballot record;
  elector record;
  earlier votes;
  latest votes;
  vote votes;
  vote_way text;
begin
  -- Under REPEATABLE READ the snapshot is older than the lock, and a vote slips in after the count.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'cast_vote runs under READ COMMITTED' using errcode = '25001';
  end if;
  perform set_config('synchronous_commit', 'on', true);
  -- Shared: votes pass each other. The end of the ballot takes it alone, and while it waits no new vote gets in.
  perform pg_advisory_xact_lock_shared(hashtextextended('ballot:' || p_ballot::text, 0));

  select b.meeting_id, b.state, b.choices, b.may_change, b.closed_at, exists (
      select from seats s where s.meeting_id = b.meeting_id and s.person_id = p_actor and (
        not s.is_for_named_items
        or exists (select from seat_items i where i.seat_id = s.id and i.item_id = b.item_id))
    ) as is_seated
    into ballot from ballots b where b.id = p_ballot;
  if not found or p_only_meeting <> ballot.meeting_id then
    return json_build_object('outcome', 'unknown');
  end if;

  select e.member_id into elector from ballot_electors e
    where e.ballot_id = p_ballot and e.member_id = coalesce(p_member, p_actor);
  if not found and p_member is null then
    select e.member_id into elector from ballot_electors e
      where e.ballot_id = p_ballot and e.substitute_id = p_actor;
  end if;
  if elector.member_id is null or (p_member is null and not ballot.is_seated) then
    return json_build_object('outcome', 'not-elector');
  end if;
  vote_way := case when p_member is not null then 'roll-call'
    when elector.member_id = p_actor then 'own' else 'substitute' end;

  if ballot.state = 'open' then
    if not p_choice = any (ballot.choices) then
      return json_build_object('outcome', 'no-such-choice');
    end if;
    insert into votes (ballot_id, member_id, revision, choice, opinion, way, cast_by, receipt, key, payload_hash, at)
      values (p_ballot, elector.member_id, 1, p_choice, p_opinion, vote_way, p_actor, p_receipt, p_key,
        p_payload_hash, date_trunc('milliseconds', clock_timestamp()))
      on conflict (ballot_id, member_id, revision) do nothing
      returning * into vote;
    if found then
      return json_build_object('outcome', 'recorded', 'vote', vote_receipt(vote));
    end if;
  end if;

  loop
    -- One statement, one snapshot: the latest revision and the one with this key are of the same moment.
    latest := null;
    for earlier in select * from votes v
      where v.ballot_id = p_ballot and v.member_id = elector.member_id order by v.revision desc
    loop
      if latest is null then
        latest := earlier;
      end if;
      if earlier.key = p_key and earlier.cast_by = p_actor then
        if earlier.payload_hash <> p_payload_hash then
          return json_build_object('outcome', 'key-reused');
        end if;
        return json_build_object('outcome', 'repeated', 'vote', vote_receipt(earlier));
      end if;
    end loop;

    if ballot.state <> 'open' then
      return json_build_object('outcome', 'not-open', 'state', ballot.state,
        'closedAt', to_char(ballot.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    end if;
    -- A roll call never replaces what the member gave himself.
    if not ballot.may_change or (vote_way = 'roll-call' and latest.way <> 'roll-call') then
      return json_build_object('outcome', 'already-voted');
    end if;

    insert into votes (ballot_id, member_id, revision, choice, opinion, way, cast_by, receipt, key, payload_hash, at)
      values (p_ballot, elector.member_id, latest.revision + 1, p_choice, p_opinion, vote_way, p_actor, p_receipt,
        p_key, p_payload_hash, date_trunc('milliseconds', clock_timestamp()))
      on conflict (ballot_id, member_id, revision) do nothing
      returning * into vote;
    if found then
      return json_build_object('outcome', 'recorded', 'vote', vote_receipt(vote));
    end if;
  end loop;
end
$$`;

/** One vote in one round trip. libs/voting/README.md says why it is a function and why each statement stands where it does. */
export class AddCastVote1795462914390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VOTE_RECEIPT);
    await runner.query(CAST_VOTE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function cast_vote(uuid, uuid, uuid, uuid, text, text, text, text, text)');
    await runner.query('drop function vote_receipt(votes)');
  }
}
