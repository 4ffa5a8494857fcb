import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { aSysadmin } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';

/** Two api instances, each with its own connections and tail, on one database. */
describe('sockets of ended sessions', () => {
  let [first, second]: RunningApp[] = [];
  beforeAll(async () => {
    first = await startApp();
    second = await startApp({}, first.database);
  });
  afterAll(async () => {
    await second!.stop();
    await first!.stop();
  });

  const secondsSince = (began: number): number => (Date.now() - began) / 1000;

  it('close on the other instance too, within a second; those of the person’s other devices stay', async () => {
    const person = await aPerson(first!);
    const [here, there] = [await signedIn(first!, person), await signedIn(second!, person)];
    const [kept, closed] = [await Ears.of(here, person.id), await Ears.of(there, person.id)];
    const device = (await here.identity.devices()).find((one) => !one.current)!;
    const began = Date.now();
    await here.identity.endDevice(device.id);
    await closed.until(() => closed.statuses.at(-1) === 'signed-out', 'to be signed out');
    expect(secondsSince(began)).toBeLessThan(1.5);
    await kept.hears('identity.session-ended');
    expect(kept.statuses).not.toContain('signed-out');
    kept.close();
    closed.close();
  });

  it('close also when the page follows nothing', async () => {
    const person = await aPerson(first!);
    const own = await signedIn(second!, person);
    const statuses: string[] = [];
    const connected = Promise.withResolvers<void>();
    const signedOut = Promise.withResolvers<void>();
    const live = own.live({
      onEvent: () => undefined,
      onStatus: (status) => {
        statuses.push(status);
        if (status === 'live') connected.resolve();
        if (status === 'signed-out') signedOut.resolve();
      },
    });
    await connected.promise;
    await (await aSysadmin(first!)).client.identity.disableAccount(person.id, { chairConsent: null });
    await signedOut.promise;
    expect(statuses).toEqual(['live', 'signed-out']);
    live.close();
  });

  it('come back by themselves with the new rights when only roles changed', async () => {
    const person = await aPerson(first!);
    const ears = await Ears.of(await signedIn(second!, person), person.id);
    const admin = await aSysadmin(first!);
    await admin.client.identity.grantRole(person.id, { role: 'auditor', unitId: null, bodyId: null });
    await ears.until(() => ears.statuses.includes('offline') && ears.statuses.at(-1) === 'live', 'to come back');
    expect(ears.statuses).not.toContain('signed-out');
    ears.close();
  });

  it('close when a session runs out by time alone', async () => {
    const person = await aPerson(first!);
    const ears = await Ears.of(await signedIn(first!, person), person.id);
    await first!.sql.query(`update sessions set expires_at = now() where person_id = $1`, [person.id]);
    await ears.until(() => ears.statuses.at(-1) === 'signed-out', 'to be signed out', 15_000);
    ears.close();
  });
});
