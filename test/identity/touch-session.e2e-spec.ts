import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallerPort } from '@app/platform';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aSysadmin } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { Tablet } from '../support/tablet.js';

describe('a session whose person only listens', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is not idle while the page says that it is open, and is not called back once it ended', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    const tablets = [await Tablet.open(an.client, meeting.id), await Tablet.open(binh.client, meeting.id)];
    const idle = `update sessions set last_seen_at = now() - $2::interval where person_id = $1`;
    await app.sql.query(idle, [an.id, '119 minutes']);
    await app.sql.query(idle, [binh.id, '121 minutes']);
    tablets.forEach((tablet) => tablet.stream.stayIn(meeting.id));
    const [listens, ended] = tablets;
    await ended!.until(() => ended!.statuses.at(-1) === 'signed-out', 'to be signed out');
    const seen = `select now() - last_seen_at < interval '1 minute' as just from sessions where person_id = $1`;
    expect(await app.sql.query(seen, [an.id])).toEqual([{ just: true }]);
    expect(await app.sql.query(seen, [binh.id])).toEqual([{ just: false }]);
    expect(listens!.statuses).not.toContain('signed-out');
    tablets.forEach((tablet) => tablet.close());
  });

  it('of an administrator is idle all the same: an open page is a desk he may have left', async () => {
    const admin = await aSysadmin(app);
    const member = await aPerson(app);
    await signedIn(app, member);
    const rows = await app.sql.query<{ id: string }[]>(
      `update sessions set last_seen_at = now() - interval '10 minutes' where person_id = any($1) returning id`,
      [[admin.id, member.id]],
    );
    const ids = rows.flat().flatMap((row) => row.id ?? []);
    await app.app.get(CallerPort).touch(ids);
    const touched = await app.sql.query<{ person_id: string }[]>(
      `select person_id from sessions where id = any($1) and last_seen_at > now() - interval '1 minute'`,
      [ids],
    );
    expect(touched).toEqual([{ person_id: member.id }]);
  });
});
