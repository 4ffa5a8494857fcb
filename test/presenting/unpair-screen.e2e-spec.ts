import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('UnpairScreen', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const paired = async (meeting: BuiltMeeting) => {
    const kiosk = app.client();
    const { id, code } = await kiosk.screens.register();
    await meeting.secretary.screens.pair(meeting.id, { code: code!, siteId: null });
    return { kiosk, id };
  };

  it('takes everything from it at once: the line, the streams, the meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const { kiosk, id } = await paired(meeting);
    const screen = await Tablet.open(kiosk, meeting.id);
    await meeting.secretary.screens.unpair(meeting.id, id);
    expect(await refusal(kiosk.meetings.snapshot(meeting.id))).toBe('platform/not-found');
    await screen.until(() => screen.lost.length > 0, 'to lose its streams');
    expect(new Set(screen.lost.map(({ reason }) => reason))).toEqual(new Set(['forbidden']));
    expect((await kiosk.screens.mine()).place).toBeNull();
    expect((await kiosk.screens.renewCode()).code).not.toBeNull();
    screen.close();
  });

  it('is refused to members, and for a screen of another meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).issued().build();
    const { id } = await paired(meeting);
    expect(await refusal(meeting.who['An']!.client.screens.unpair(meeting.id, id))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.screens.unpair(other.id, id))).toBe('platform/not-found');
    expect(await refusal(other.secretary.screens.unpair(meeting.id, id))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.screens.unpair(meeting.id, id))).toBe('accepted');
    expect(await refusal(meeting.secretary.screens.unpair(meeting.id, id))).toBe('platform/not-found');
  });

  it('comes half an hour after the close by itself, and at once when the meeting is cancelled', async () => {
    const [closing, cancelled] = [await aMeeting(app).inSession().build(), await aMeeting(app).issued().build()];
    await paired(closing);
    await closing.secretary.meetings.close(closing.id);
    const jobs = await app.sql.query<{ minutes: number }[]>(
      `select round(extract(epoch from start_after - created_on) / 60)::int as minutes
       from pgboss.job where name = 'presenting.release-screens' and data->>'meetingId' = $1`,
      [closing.id],
    );
    expect(jobs).toEqual([{ minutes: 30 }]);

    const { kiosk } = await paired(cancelled);
    const screen = await Tablet.open(kiosk, cancelled.id);
    await app.worker();
    await cancelled.secretary.meetings.cancel(cancelled.id, { reason: 'Hoãn' });
    await screen.until(() => screen.lost.length > 0, 'to be let go');
    expect(await refusal(kiosk.meetings.snapshot(cancelled.id))).toBe('platform/not-found');
    screen.close();
  });
});
