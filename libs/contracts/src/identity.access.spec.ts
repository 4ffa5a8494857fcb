import { describe, expect, it } from '@jest/globals';
import { foldUsername, identityAccess, type PersonFacts, type PlacedRole, type RoleGrant, unitPath } from './index.js';

const grant = (role: RoleGrant['role'], unitId: string | null = null): RoleGrant => ({ role, unitId, bodyId: null });
const placed = (role: RoleGrant['role'], path: readonly string[] | null): PlacedRole => ({
  ...grant(role, path?.at(-1) ?? null),
  path,
});
const somebody = (path: readonly string[] | null, roles: readonly PlacedRole[] = []): PersonFacts => ({
  posts: path === null ? [] : [{ path, isMain: true }],
  roles,
});

describe('who administers whom', () => {
  const orgAdmin = [grant('org-admin', 'a')];

  it('goes by the main post', () => {
    expect(identityAccess['person.manage'](orgAdmin, somebody(['t', 'a', 'x']))).toBe(true);
    expect(identityAccess['person.manage'](orgAdmin, somebody(['t', 'b']))).toBe(false);
    const elsewhere = {
      posts: [
        { path: ['t', 'b'], isMain: true },
        { path: ['t', 'a'], isMain: false },
      ],
      roles: [],
    };
    expect(identityAccess['person.read'](orgAdmin, elsewhere)).toBe(true);
    expect(identityAccess['person.manage'](orgAdmin, elsewhere)).toBe(false);
    expect(identityAccess['person.manage'](orgAdmin, somebody(null))).toBe(false);
    expect(identityAccess['person.manage']([grant('org-admin')], somebody(null))).toBe(true);
  });

  it('never reaches up: whoever holds more than one could grant is out of reach', () => {
    const here = ['t', 'a'];
    for (const role of ['sysadmin', 'auditor', 'room-technician'] as const)
      expect(identityAccess['person.manage'](orgAdmin, somebody(here, [placed(role, null)]))).toBe(false);
    expect(identityAccess['person.manage'](orgAdmin, somebody(here, [placed('org-admin', ['t'])]))).toBe(false);
    expect(identityAccess['person.manage'](orgAdmin, somebody(here, [placed('secretariat', null)]))).toBe(false);
    expect(identityAccess['person.manage'](orgAdmin, somebody(here, [placed('org-admin', ['t', 'a'])]))).toBe(true);
    expect(identityAccess['person.manage']([grant('org-admin')], somebody(here, [placed('sysadmin', null)]))).toBe(
      false,
    );
    expect(identityAccess['person.manage']([grant('sysadmin')], somebody(here, [placed('sysadmin', null)]))).toBe(true);
  });

  it('does not move its own reach', () => {
    expect(identityAccess['unit.edit'](orgAdmin, ['t', 'a'])).toBe(true);
    expect(identityAccess['unit.move'](orgAdmin, ['t', 'a'])).toBe(false);
    expect(identityAccess['unit.move'](orgAdmin, ['t', 'a', 'x'])).toBe(true);
    expect(identityAccess['unit.create'](orgAdmin, [])).toBe(false);
  });
});

describe('paths', () => {
  it('end at unknown units and do not run round a circle for ever', () => {
    const units = new Map([
      ['a', { parentId: 'b' }],
      ['b', { parentId: 'a' }],
      ['c', { parentId: 'gone' }],
    ]);
    expect(unitPath(units, 'a')).toEqual(['b', 'a']);
    expect(unitPath(units, 'c')).toEqual(['c']);
    expect(unitPath(units, null)).toEqual([]);
  });
});

describe('user names', () => {
  it.each([
    [' THUKY ', 'thuky'],
    ['Thuký', 'thuky'],
    ['Đặng.Văn-Đức', 'dang.van-duc'],
    ['Thuký'.normalize('NFD'), 'thuky'],
  ])('%s is %s', (typed, name) => expect(foldUsername(typed)).toBe(name));
});
