import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { DeclaredRoutes } from '@app/platform';
import { ApiProcess } from '../support/api-process.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Canaries } from '../support/canaries.js';
import { PASSWORD } from '../support/people.js';
import { type Caller, callers } from './access/callers.js';
import { type MeetingRow } from './access/rows.js';
import { type Fixture, World } from './access/world.js';
import { accessTable } from './access-table.js';
import { asked, heard, refused, streamsOf } from './canary/crawl.js';
import { hideSecrets, mayRead, type Places, type Secret } from './canary/secrets.js';

describe('words that only some may read', () => {
  const canaries = new Canaries();
  let app: RunningApp;
  let api: ApiProcess;
  let world: World;
  let fixture: Fixture;
  let places: Places;
  let routes: readonly string[];
  const found = new Map<Caller, readonly string[]>();
  const rows = Object.entries(accessTable).filter(
    (entry): entry is [string, MeetingRow] => entry[1].kind === 'meeting',
  );

  beforeAll(async () => {
    app = await startApp();
    api = await ApiProcess.start(app);
    world = await World.make(api.inFrontOf(app));
    fixture = await world.meeting('issued');
    places = await hideSecretsInSession();
    routes = app.app
      .get(DeclaredRoutes)
      .all()
      .map(({ method, path }) => `${method} ${path}`);
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await app.stop();
  });

  /** Answers are given before the session, everything else is written while it runs. */
  async function hideSecretsInSession(): Promise<Places> {
    await fixture.secretary.meetings.open(fixture.id, { overrideReason: 'Chạy thử' });
    return hideSecrets(fixture, canaries);
  }
  const clientOf = (caller: Caller): Client =>
    caller === 'anonymous' ? api.inFrontOf(app).client() : world.clients[caller];
  const may = (caller: Caller, thing: string) => (mayRead[thing as Secret] as readonly Caller[]).includes(caller);

  it.each(callers)(
    '%s finds none but his own, in answers, refusals and streams',
    async (caller) => {
      const client = clientOf(caller);
      const search = `?q=${canaries.word('text of a paper')}&search=member`;
      const everything = [
        await asked(client, routes, fixture, places, search),
        await refused(caller, rows, fixture, client),
        await heard(client, api.url, streamsOf(fixture)),
      ].join('\n');
      found.set(caller, canaries.in(everything));
      expect(found.get(caller)!.filter((thing) => !may(caller, thing))).toEqual([]);
    },
    120_000,
  );

  it('and those who may read them do: the search is known to see', () => {
    const readers = Object.entries(mayRead).filter(([, who]) => who.length > 0);
    const unseen = readers.filter(([thing]) => ![...found.values()].some((things) => things.includes(thing)));
    expect(unseen.map(([thing]) => thing)).toEqual([]);
  });

  it('stand in no log and no metric; nor does a password or the token of a session', async () => {
    expect(api.log).toContain('"level"');
    const metrics = await api.metrics();
    expect(metrics).toContain('# TYPE');
    const secrets = callers.flatMap((caller) =>
      clientOf(caller)
        .http.cookie.split('; ')
        .map((pair) => pair.slice(pair.indexOf('=') + 1))
        .filter((token) => token.length > 20),
    );
    expect(secrets.length).toBeGreaterThan(callers.length - 2);
    for (const told of [api.log, metrics]) {
      expect(canaries.in(told)).toEqual([]);
      expect([PASSWORD, ...secrets].filter((secret) => told.includes(secret))).toEqual([]);
    }
  });
});
