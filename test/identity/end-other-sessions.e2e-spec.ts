import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('EndOtherSessions', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('ends every device but this one, and only one’s own', async () => {
    const person = await aPerson(app);
    const [here, a, b] = [await signedIn(app, person), await signedIn(app, person), await signedIn(app, person)];
    const stranger = await signedIn(app, await aPerson(app));
    await here.identity.endOtherDevices();
    expect((await here.identity.devices()).map((device) => device.current)).toEqual([true]);
    for (const client of [a, b]) expect(await refusal(client.identity.me())).toBe('platform/not-signed-in');
    expect(await refusal(stranger.identity.me())).toBe('accepted');
  });
});
