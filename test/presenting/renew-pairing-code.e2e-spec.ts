import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { refusal } from '../support/refusal.js';

describe('RenewPairingCode', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('puts another code on the wall; the one before is worthless', async () => {
    const meeting = await aMeeting(app).issued().build();
    const kiosk = app.client();
    const first = await kiosk.screens.register();
    const second = await kiosk.screens.renewCode();
    expect(second.code).not.toBe(first.code);
    const pair = (code: string) => refusal(meeting.secretary.screens.pair(meeting.id, { code, siteId: null }));
    expect(await pair(first.code!)).toBe('screens/wrong-code');
    expect(await pair(second.code!)).toBe('accepted');
    expect(await refusal(kiosk.screens.renewCode())).toBe('screens/not-pairable');
  });

  it('is needed after a quarter of an hour', async () => {
    const meeting = await aMeeting(app).issued().build();
    const kiosk = app.client();
    const { code } = await kiosk.screens.register();
    moveClock(app, 16 * 60);
    const pair = (typed: string) => refusal(meeting.secretary.screens.pair(meeting.id, { code: typed, siteId: null }));
    expect(await pair(code!)).toBe('screens/wrong-code');
    expect(await pair((await kiosk.screens.renewCode()).code!)).toBe('accepted');
  });

  it('gives no code to a screen that is just being paired', async () => {
    const meeting = await aMeeting(app).issued().build();
    const kiosk = app.client();
    const { id } = await kiosk.screens.register();
    const pairing = app.sql.createQueryRunner();
    await pairing.startTransaction();
    await pairing.query(`update screens set meeting_id = $2, code_hash = null where id = $1`, [id, meeting.id]);
    const renewed = refusal(kiosk.screens.renewCode());
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await app.sql.query<unknown[]>(waiting)).length === 0) await app.sql.query(`select pg_sleep(0.05)`);
    await pairing.commitTransaction();
    await pairing.release();
    expect(await renewed).toBe('screens/not-pairable');
    expect(await app.sql.query(`select code_hash from screens where id = $1`, [id])).toEqual([{ code_hash: null }]);
  });

  it('answers a repeated request without the code, and is for screens alone', async () => {
    const kiosk = app.client();
    await kiosk.screens.register();
    const key = crypto.randomUUID();
    const first = await kiosk.screens.renewCode({ key });
    expect(await kiosk.screens.renewCode({ key })).toEqual({ ...first, code: null });
    const meeting = await aMeeting(app).issued().build();
    expect(await refusal(meeting.secretary.screens.renewCode())).toBe('platform/forbidden');
  });
});
