import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aSysadmin } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const ask = { reason: 'Quên mật khẩu', chairConsent: null };

describe('CancelCodeRequest', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('lets the person object: the reset does not happen', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const request = await first.client.identity.requestCode(person.id, ask);
    await own.identity.cancelCode(request.id);
    expect(await own.identity.codeRequestsOnMe()).toEqual([]);
    expect(await refusal(second.client.identity.confirmCode(request.id, { chairConsent: null }))).toBe(
      'platform/not-found',
    );
    expect(await refusal(own.identity.me())).toBe('accepted');
  });

  it('lets either administrator withdraw it, and nobody else know of it', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const stranger = await signedIn(app, await aPerson(app));
    const request = await first.client.identity.requestCode((await aPerson(app)).id, ask);
    expect(await refusal(stranger.identity.cancelCode(request.id))).toBe('platform/not-found');
    expect(await refusal(second.client.identity.cancelCode(request.id))).toBe('accepted');
    expect(await refusal(first.client.identity.cancelCode(request.id))).toBe('platform/not-found');
  });
});
