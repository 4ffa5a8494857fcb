import { type Id, MEETING_LIMITS } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { type EntityManager } from 'typeorm';

export interface MeetingWindow {
  readonly from: Date;
  readonly until: Date;
}

/** Bodies whose meetings the actor prepares by system role. */
export function secretariatsOf(actor: PersonActor): {
  readonly isEverywhere: boolean;
  readonly bodyIds: readonly Id[];
} {
  const grants = actor.roles.filter((grant) => grant.role === 'secretariat');
  return {
    isEverywhere: grants.some((grant) => grant.bodyId === null),
    bodyIds: grants.flatMap((grant) => grant.bodyId ?? []),
  };
}

/**
 * Meetings of a span of time a person may have to do with: by seat, by aide, by secretariat, as chairman; what they are in
 * each, and whether they may read it, says their standing. At most one more than `MEETING_LIMITS.listed`, the earliest.
 */
export async function meetingsOf(
  manager: EntityManager,
  actor: PersonActor,
  { from, until }: MeetingWindow,
): Promise<readonly Id[]> {
  const { isEverywhere, bodyIds } = secretariatsOf(actor);
  const rows = await manager.query<{ id: Id }[]>(
    `select m.id from meetings m
     where m.starts_at < $2 and m.ends_at >= $1 and (
       $3 or m.body_id = any($4::uuid[])
       or exists (select 1 from seats s where s.meeting_id = m.id and s.person_id = any($5::uuid[]))
       or exists (select 1 from body_members b where b.body_id = m.body_id and b.person_id = $6 and b.is_chairman)
     ) and ($7::uuid is null or m.id = $7)
     order by m.starts_at, m.id limit ${MEETING_LIMITS.listed + 1}`,
    [from, until, isEverywhere, bodyIds, [actor.personId, ...actor.aideOf], actor.personId, actor.onlyMeetingId],
  );
  return rows.map((row) => row.id);
}
