import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '@app/platform';
import { type RunningApp, startApp } from '../support/app.js';
import { type Caller, callers, type MatrixState } from './access/callers.js';
import { expectedIn, expectedPlain } from './access/expected.js';
import { type MeetingRow, type PlainRow, type Row } from './access/rows.js';
import { sendCell } from './access/send.js';
import { type Fixture, World } from './access/world.js';
import { accessTable } from './access-table.js';

const rowsOf = <K extends Row['kind']>(kind: K): readonly [string, Extract<Row, { kind: K }>][] =>
  Object.entries(accessTable).filter((entry): entry is [string, Extract<Row, { kind: K }>] => entry[1].kind === kind);

describe('who may use which route', () => {
  let app: RunningApp;
  let world: World;
  const shared = new Map<MatrixState, Fixture>();
  beforeAll(async () => {
    app = await startApp();
    world = await World.make(app);
    // A meeting that was opened keeps the profile: from now on it is used.
    shared.set('closed', await world.meeting('closed'));
  }, 60_000);
  afterAll(() => app.stop());

  it('is said for every route: add a line to the file of its subject in test/house/access/', () => {
    const routes = app.app
      .get(DeclaredRoutes)
      .all()
      .map(({ method, path }) => `${method} ${path}`);
    expect(routes.filter((route) => !(route in accessTable))).toEqual([]);
    expect(Object.keys(accessTable).filter((route) => !routes.includes(route))).toEqual([]);
  });

  async function sharedFixture(state: MatrixState): Promise<Fixture> {
    const known = shared.get(state) ?? (await world.meeting(state));
    shared.set(state, known);
    return known;
  }

  async function fixtureFor(row: MeetingRow, state: MatrixState): Promise<Fixture> {
    if (row.prepare === null) return sharedFixture(state);
    const fixture = await world.meeting(state);
    return { ...fixture, made: await row.prepare(fixture) };
  }

  const cell = (caller: Caller, outcome: string, words = ''): string => `${caller}: ${outcome} ${words}`.trim();
  /** Says status and code only where they surprise. */
  async function tried(route: string, row: Row, fixture: Fixture, caller: Caller, wanted: string): Promise<string> {
    const { outcome, words } = await sendCell(route, fixture, caller, row.send);
    return cell(caller, outcome, outcome === wanted ? '' : `(${words})`);
  }

  it.each(rowsOf('plain'))('%s', async (route: string, row: PlainRow) => {
    const fixture = await sharedFixture('closed');
    const wanted = callers.map((caller) => ({ caller, outcome: expectedPlain(row, caller) }));
    const got: string[] = [];
    for (const { caller, outcome } of wanted) {
      got.push(await tried(route, row, fixture, caller, outcome));
      if (route.endsWith('/end')) await world.signInAgain(caller);
    }
    expect(got).toEqual(wanted.map(({ caller, outcome }) => cell(caller, outcome)));
  });

  const cells = rowsOf('meeting').flatMap(([route, row]) => row.tried.map((state) => ({ route, row, state })));

  it.each(cells)('$route in $state', async ({ route, row, state }) => {
    let fixture = await fixtureFor(row, state);
    const wanted = new Map(callers.map((caller) => [caller, expectedIn(row, caller, state)]));
    const got = new Map<Caller, string>();
    const refused = callers.filter((caller) => wanted.get(caller) !== 'done');
    await Promise.all(
      refused.map(async (caller) => got.set(caller, await tried(route, row, fixture, caller, wanted.get(caller)!))),
    );
    for (const caller of callers.filter((candidate) => wanted.get(candidate) === 'done')) {
      got.set(caller, await tried(route, row, fixture, caller, 'done'));
      if (route.startsWith('GET') || row.isRepeatable) continue;
      // What was done has used this meeting up.
      shared.delete(state);
      fixture = await fixtureFor(row, state);
    }
    expect(callers.map((caller) => got.get(caller))).toEqual(
      callers.map((caller) => cell(caller, wanted.get(caller)!)),
    );
  });
});
