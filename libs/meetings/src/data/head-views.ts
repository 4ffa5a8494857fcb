import { type Id, type MeetingHead } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { type Meeting } from './entities.js';

interface NamesRow {
  readonly id: Id;
  readonly body_name: string;
  readonly chair_name: string | null;
}

/** Heads of several meetings in their order, by one query. */
export async function headViews(manager: EntityManager, meetings: readonly Meeting[]): Promise<readonly MeetingHead[]> {
  const rows = await manager.query<NamesRow[]>(
    `select m.id, b.name as body_name, chair.name as chair_name
     from unnest($1::uuid[], $2::uuid[]) as m(id, body_id)
     join bodies b on b.id = m.body_id
     left join lateral (
       select coalesce(p.full_name, s.office) as name from seats s left join people p on p.id = s.person_id
       where s.meeting_id = m.id and 'chair' = any(s.roles)
     ) chair on true`,
    [meetings.map((meeting) => meeting.id), meetings.map((meeting) => meeting.bodyId)],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return meetings.map((meeting) => toHead(meeting, names.get(meeting.id)));
}

export async function headView(manager: EntityManager, meeting: Meeting): Promise<MeetingHead> {
  const [head] = await headViews(manager, [meeting]);
  return head!;
}

const toHead = (meeting: Meeting, names: NamesRow | undefined): MeetingHead => ({
  id: meeting.id,
  rev: meeting.rev,
  bodyId: meeting.bodyId,
  bodyName: names?.body_name ?? '',
  kind: meeting.kind,
  form: meeting.form,
  title: meeting.title,
  startsAt: meeting.startsAt.toISOString(),
  endsAt: meeting.endsAt.toISOString(),
  place: meeting.place,
  onlineUrl: meeting.onlineUrl,
  state: meeting.state,
  needsApproval: meeting.needsApproval,
  issuedAt: meeting.issuedAt?.toISOString() ?? null,
  openedAt: meeting.openedAt?.toISOString() ?? null,
  closedAt: meeting.closedAt?.toISOString() ?? null,
  reason: meeting.reason,
  chairName: names?.chair_name ?? null,
  ruleProfileId: meeting.ruleProfileId,
});
