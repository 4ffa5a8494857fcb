import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLIENT_HEADER } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

describe('RegisterScreen', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('makes a kiosk page a screen with a code of its own, and nothing else', async () => {
    const meeting = await aMeeting(app).issued().build();
    const kiosk = app.client();
    const view = await kiosk.screens.register();
    expect(view.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(view.place).toBeNull();
    expect(await kiosk.screens.mine()).toEqual({ ...view, code: null });
    expect(await refusal(kiosk.meetings.snapshot(meeting.id))).toBe('platform/not-found');
    expect(await refusal(kiosk.identity.me())).toBe('platform/forbidden');
    expect(await refusal(app.client().screens.mine())).toBe('platform/not-signed-in');
    expect(await refusal(meeting.secretary.screens.mine())).toBe('platform/forbidden');
  });

  it('keeps only hashes of cookie and code', async () => {
    const kiosk = app.client();
    const { code } = await kiosk.screens.register();
    const token = /ecab-screen=([\w-]{43})/.exec(kiosk.http.cookie)?.[1] ?? '';
    expect(token).toHaveLength(43);
    const [rows] = await app.sql.query<{ all: string }[]>(
      `select string_agg(encode(token_hash, 'escape') || coalesce(encode(code_hash, 'escape'), ''), ' ') as all from screens`,
    );
    expect(rows!.all).not.toContain(token);
    expect(rows!.all).not.toContain(code!.replace('-', ''));
  });

  it('forgets pages that nobody paired within a day', async () => {
    const kiosk = app.client();
    const { id } = await kiosk.screens.register();
    await app.sql.query(`update screens set created_at = created_at - interval '25 hours' where id = $1`, [id]);
    await app.client().screens.register();
    expect(await refusal(kiosk.screens.mine())).toBe('platform/not-signed-in');
  });

  it('is limited per network', async () => {
    await app.client().screens.register();
    await app.sql.query(`update sign_in_attempts set failures = 400, last_at = now() where key like 'screen@%'`);
    expect(await refusal(app.client().screens.register())).toBe('identity/wait-before-retry');
    await app.sql.query(`delete from sign_in_attempts where key like 'screen@%'`);
  });

  it('counts an IPv6 subscriber as one network, whichever address he takes', async () => {
    const proxied = await startApp({ BEHIND_PROXY: 'on', PUBLIC_URL: 'https://hop.example' }, app.database);
    for (const last of ['1', '2'])
      await fetch(`${proxied.url}/api/screens`, {
        method: 'POST',
        headers: { 'x-forwarded-for': `2001:db8:1:2::${last}`, [CLIENT_HEADER]: 'test' },
      });
    const counted = `select failures from sign_in_attempts where key = 'screen@2001:db8:1:2::/64'`;
    expect(await app.sql.query(counted)).toEqual([{ failures: 2 }]);
    await proxied.stop();
  });
});
