import { type Client } from '@app/client';
import { type Id, type NoticeView } from '@app/contracts';
import { type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { quiet } from '../../documents/support/quiet.js';

/** What somebody reads behind the bell when the worker has nothing left to do, newest first. */
export async function bell(app: RunningApp, client: Client): Promise<readonly NoticeView[]> {
  await app.worker();
  await quiet(app);
  return (await client.notifications.mine()).notices;
}

export const kindsOf = async (app: RunningApp, client: Client): Promise<readonly string[]> =>
  (await bell(app, client)).map((notice) => notice.kind);

/** Kinds by name, for everybody of a meeting. */
export async function bells(
  app: RunningApp,
  meeting: BuiltMeeting,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const all: Record<string, readonly string[]> = {};
  for (const [name, { client }] of Object.entries(meeting.who)) all[name] = await kindsOf(app, client);
  return all;
}

/** Gives somebody an e-mail address of his own. */
export async function mailbox(app: RunningApp, personId: Id): Promise<string> {
  const address = `${personId}@tinh.gov.vn`;
  await app.sql.query(`update people set email = $2, phone = '0912 345 678' where id = $1`, [personId, address]);
  return address;
}

/** Letters that wait for more of the same need not wait any longer. */
export async function timePasses(app: RunningApp): Promise<void> {
  await app.sql.query(
    `update pgboss.job set start_after = now() where name = 'notifications.letter' and state in ('created', 'retry')`,
  );
}

/** Time and place of an issued meeting changed. */
export async function move(meeting: BuiltMeeting, place = 'Phòng họp số 2'): Promise<void> {
  const { rev, startsAt } = (await meeting.snapshot(meeting.secretary)).meeting.head;
  const later = (hours: number): string => new Date(Date.parse(startsAt) + hours * 3600_000).toISOString();
  await meeting.secretary.meetings.move(meeting.id, {
    ...{ rev, startsAt: later(24), endsAt: later(26), place, reason: 'Trùng lịch công tác' },
  });
}
