import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp, startApp } from '../support/app.js';
import { aSysadmin } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';

describe('what somebody types by hand', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is no address in another spelling, which would get past the walls that go by it', async () => {
    const { http } = await signedIn(app, await aPerson(app));
    const ask = (path: string) => fetch(`${app.url}${path}`, { headers: { cookie: http.cookie } });
    const known = await ask('/api/me');
    expect(known.status).toBe(200);
    expect(known.headers.get('cache-control')).toBe('private, no-store');
    expect((await ask('/API/me')).status).toBe(404);
    expect((await ask('/api/ME')).status).toBe(404);
  });

  it('is invalid input when it is a number that no column holds', async () => {
    const { http } = (await aSysadmin(app)).client;
    const beyond = Buffer.from(JSON.stringify([99_999_999_999, 'A', uuidv7()])).toString('base64url');
    const answer = await http.raw('GET', `/api/people?cursor=${beyond}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'platform/invalid-input' });
  });
});
