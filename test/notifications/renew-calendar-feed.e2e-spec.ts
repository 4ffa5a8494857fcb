import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { move } from './support/bell.js';

describe('RenewCalendarFeed', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const tokenOf = (url: string): string => /\/api\/calendar\/([\w-]+)\.ics$/.exec(url)![1]!;
  /** As a calendar program: nobody is signed in. */
  const read = async (token: string, client: Client = app.client()): Promise<{ status: number; text: string }> => {
    const response = await client.notifications.calendar(token);
    return { status: response.status, text: (await response.text()).replace(/\r\n /g, '') };
  };

  it('makes an address that a calendar program reads: the issued meetings that its owner has a seat in', async () => {
    const [invited, draft, elsewhere] = [
      await aMeeting(app).with({ title: 'Phiên họp của An' }).withMembers('An').issued().build(),
      await aMeeting(app).with({ title: 'Bản thảo' }).build(),
      await aMeeting(app).with({ title: 'Phiên họp khác' }).issued().build(),
    ];
    const an = invited.who['An']!;
    await draft.secretary.meetings.addSeats(draft.id, {
      seats: [{ personId: an.id, office: null, roles: ['attendee'], siteId: null, label: null, itemIds: null }],
    });
    const { url, madeAt } = await an.client.notifications.renewCalendarFeed();
    expect(await an.client.notifications.calendarFeed()).toEqual({ madeAt });
    const { status, text } = await read(tokenOf(url));
    expect(status).toBe(200);
    expect(text).toContain('SUMMARY:Phiên họp của An');
    expect(text).not.toMatch(/Bản thảo|Phiên họp khác|METHOD/);
    expect(text).toContain(`UID:${invited.id}@localhost`);
    expect(text).not.toContain(elsewhere.id);

    await move(invited, 'Hội trường lớn');
    expect((await read(tokenOf(url))).text).toContain('LOCATION:Hội trường lớn');
    await invited.secretary.meetings.cancel(invited.id, { reason: 'Hoãn' });
    expect((await read(tokenOf(url))).text).toContain('STATUS:CANCELLED');
  });

  it('ends the address before; what is stored does not tell it', async () => {
    const { who } = await aMeeting(app).withMembers('An').issued().build();
    const an = who['An']!;
    const [first, second] = [
      await an.client.notifications.renewCalendarFeed(),
      await an.client.notifications.renewCalendarFeed(),
    ];
    expect((await read(tokenOf(first.url))).status).toBe(404);
    expect((await read(tokenOf(second.url))).status).toBe(200);
    const stored = await app.sql.query<unknown[]>(
      `select (select json_agg(c) from calendar_feeds c)::text || (select json_agg(i) from idempotency_keys i)::text as all`,
    );
    expect(JSON.stringify(stored)).not.toContain(tokenOf(second.url));
  });

  it('opens nothing for a closed account', async () => {
    const { who } = await aMeeting(app).withMembers('An').issued().build();
    const { url } = await who['An']!.client.notifications.renewCalendarFeed();
    await app.sql.query(`update people set disabled_at = now() where id = $1`, [who['An']!.id]);
    expect((await read(tokenOf(url))).status).toBe(404);
  });
});
