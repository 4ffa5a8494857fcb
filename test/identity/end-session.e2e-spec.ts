import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('EndSession', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('ends one of one’s own devices or this one, at once', async () => {
    const person = await aPerson(app);
    const [a, b] = [await signedIn(app, person), await signedIn(app, person)];
    const other = (await a.identity.devices()).find((device) => !device.current);
    await a.identity.endDevice(other!.id);
    expect(await refusal(b.identity.me())).toBe('platform/not-signed-in');
    await a.identity.signOut();
    expect(await refusal(a.identity.me())).toBe('platform/not-signed-in');
  });

  it('is 404 for somebody else’s device and for one that ended', async () => {
    const [mine, other] = [await signedIn(app, await aPerson(app)), await signedIn(app, await aPerson(app))];
    const { id } = (await other.identity.me()).session;
    expect(await refusal(mine.identity.endDevice(id))).toBe('platform/not-found');
    await other.identity.signOut();
    expect(await refusal(mine.identity.endDevice(id))).toBe('platform/not-found');
  });
});
