import { type Id, type NoticeKind } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { invitationKinds } from '../rules/letter-policy.js';
import { type NoticeLetter } from './entities.js';

export interface NewestLetter extends Pick<
  NoticeLetter,
  'noticeId' | 'personId' | 'state' | 'changedAt' | 'nextTryAt' | 'answer'
> {
  readonly kind: NoticeKind;
}

/** Of each person with a seat the newest letter about the invitation itself. */
export async function newestLetters(manager: EntityManager, meetingId: Id): Promise<ReadonlyMap<Id, NewestLetter>> {
  const rows = await manager.query<NewestLetter[]>(
    `select distinct on (n.person_id) n.person_id as "personId", n.id as "noticeId", n.kind, l.state,
       l.changed_at as "changedAt", l.next_try_at as "nextTryAt", l.answer
     from notices n join notice_letters l on l.notice_id = n.id
     where n.meeting_id = $1 and n.kind = any($2) and n.seat_id is not null
     order by n.person_id, n.made_at desc, n.id desc`,
    [meetingId, invitationKinds],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}
