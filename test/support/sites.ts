import { type Id } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { type BuiltMeeting } from './a-meeting.js';
import { type RunningApp } from './app.js';

/** A remote site; the named people sit there, the first of them is its contact. */
export async function atSite(
  app: RunningApp,
  meeting: BuiltMeeting,
  name: string,
  [contact, ...others]: readonly [string, ...string[]],
): Promise<Id> {
  const id = uuidv7();
  const seats = [contact, ...others].map((who) => meeting.who[who]!.seat.id);
  await app.sql.query(
    `insert into meeting_sites (id, meeting_id, name, contact_seat_id, rev) values ($1, $2, $3, $4, 1)`,
    [id, meeting.id, name, seats[0]],
  );
  await app.sql.query(`update seats set site_id = $1, rev = rev + 1 where id = any($2)`, [id, seats]);
  return id;
}
