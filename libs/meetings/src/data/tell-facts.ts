import { type Id, meetingAccess, personStream } from '@app/contracts';
import { type PersonActor, type Tx } from '@app/platform';
import { type Meeting } from './entities.js';
import { type MeetingRepository } from './meeting.repository.js';

/** Tells people what they are in the meeting now, each alone. Those who may not know of it yet hear nothing of it. */
export async function tellFacts(
  tx: Tx,
  meetings: MeetingRepository,
  meeting: Meeting,
  personIds: readonly Id[],
): Promise<void> {
  for (const personId of new Set(personIds)) {
    const [row] = await tx.manager.query<{ roles: PersonActor['roles']; aide_of: Id[] }[]>(
      `select coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'bodyId', g.body_id)) from role_grants g where g.person_id = $1), '[]') as roles,
         coalesce((select array_agg(a.leader_id::text) from aides a where a.aide_id = $1), '{}') as aide_of`,
      [personId],
    );
    const actor: PersonActor = {
      kind: 'person',
      personId,
      sessionId: '',
      roles: row?.roles ?? [],
      aideOf: row?.aide_of ?? [],
      onlyMeetingId: null,
    };
    const { facts, mySeatIds } = await meetings.factsFor(tx.manager, meeting, actor);
    const known = meetingAccess['meeting.read'](facts);
    tx.publish(personStream(personId), 'meetings.facts-changed', {
      meetingId: meeting.id,
      facts: known ? facts : null,
      mySeatIds,
    });
  }
}
