import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';

describe('RevokeCalendarFeed', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes the address back at once, twice like once, and no other person’s', async () => {
    const { who } = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [an, binh] = [who['An']!.client, who['Bình']!.client];
    const tokens = [await an.notifications.renewCalendarFeed(), await binh.notifications.renewCalendarFeed()].map(
      ({ url }) => url.split('/').at(-1)!.replace('.ics', ''),
    );
    expect(await an.notifications.revokeCalendarFeed()).toEqual({ madeAt: null });
    expect(await an.notifications.revokeCalendarFeed()).toEqual({ madeAt: null });
    const statuses = await Promise.all(
      tokens.map(async (token) => (await app.client().notifications.calendar(token)).status),
    );
    expect(statuses).toEqual([404, 200]);
    expect(await an.notifications.calendarFeed()).toEqual({ madeAt: null });
  });
});
