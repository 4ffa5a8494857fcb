import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, identityAccess, type RoleGrant, unitPath } from '@app/contracts';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { aPost } from '../support/organisation.js';
import { aPerson, signedIn, uniqueName } from '../support/people.js';

const UNITS = 7;
const PEOPLE = 5;

/** A tree (each unit hangs at an earlier one or at none), who has posts where, and what the asker holds. */
const world = fc.record({
  parents: fc.tuple(
    ...Array.from({ length: UNITS }, (_, i) => fc.option(fc.nat({ max: Math.max(0, i - 1) }), { freq: 3 })),
  ),
  posts: fc.array(fc.uniqueArray(fc.nat({ max: UNITS - 1 }), { maxLength: 3 }), {
    minLength: PEOPLE,
    maxLength: PEOPLE,
  }),
  roles: fc.uniqueArray(
    fc.oneof(
      fc.record({ role: fc.constant('org-admin' as const), unit: fc.nat({ max: UNITS - 1 }) }),
      fc.record({
        role: fc.constantFrom('org-admin', 'secretariat', 'auditor', 'sysadmin', 'room-technician' as const),
        unit: fc.constant(null),
      }),
    ),
    { minLength: 1, maxLength: 2, selector: (role) => JSON.stringify(role) },
  ),
});

/** The pure functions that both sides evaluate and the SQL that filters lists must never part. */
describe('reach', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase(`ecabinet_${uniqueName('reach')}`));
  });
  afterAll(() => app.stop());

  const build = async ({ parents, posts }: { parents: readonly (number | null)[]; posts: readonly number[][] }) => {
    const ids = parents.map(() => uuidv7());
    const tree = new Map<Id, { readonly parentId: Id | null }>();
    for (const [index, parent] of parents.entries()) {
      const parentId = parent === null || parent >= index ? null : ids[parent]!;
      tree.set(ids[index]!, { parentId });
      await app.sql.query(
        `insert into units (id, parent_id, name, short_name, sort, rev) values ($1, $2, $3, $3, 1, 1)`,
        [ids[index], parentId, `Đơn vị ${ids[index]}`],
      );
    }
    const people: { id: Id; units: readonly Id[] }[] = [];
    for (const units of posts) {
      const { id } = await aPerson(app);
      for (const [nth, unit] of units.entries())
        await aPost(app, id, { unitId: ids[unit]!, kind: nth === 0 ? 'main' : 'other' });
      people.push({ id, units: units.map((unit) => ids[unit]!) });
    }
    return { ids, tree, people };
  };

  it('of the list is the reach of the rule, in any tree, for any roles', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ parents, posts, roles }) => {
        const { ids, tree, people } = await build({ parents, posts });
        const grants: readonly RoleGrant[] = roles.map(({ role, unit }) => ({
          role,
          unitId: unit === null ? null : ids[unit]!,
          bodyId: null,
        }));
        const asker = await aPerson(app, {
          roles: grants.map(({ role, unitId }) => (unitId === null ? { role } : { role, unitId })),
        });
        const client = await signedIn(app, asker);
        const expected = people.filter(({ units }) =>
          identityAccess['person.read'](grants, {
            posts: units.map((unit, nth) => ({ path: unitPath(tree, unit), isMain: nth === 0 })),
          }),
        );
        const mayList = grants.some(({ role }) => role !== 'room-technician');
        const listed = mayList ? await listedAmong(client, people) : [];
        expect(listed).toEqual((mayList ? expected : []).map(({ id }) => id).sort());
      }),
      { numRuns: 25 },
    );
  });

  const listedAmong = async (
    client: Awaited<ReturnType<typeof signedIn>>,
    people: readonly { readonly id: Id }[],
  ): Promise<readonly Id[]> => {
    const wanted = new Set(people.map(({ id }) => id));
    const found: Id[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await client.identity.people({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.rows.map(({ id }) => id).filter((id) => wanted.has(id)));
      if (page.next === null) return found.sort();
      cursor = page.next;
    }
  };
});
