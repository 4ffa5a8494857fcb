import { expect, test } from '@jest/globals';
import { type Part, partsFor } from './navigation.js';

const icon = (() => null) as unknown as Part['icon'];
const all: readonly Part[] = [
  { to: '/', word: 'meetings', icon, audience: 'everyone' },
  { to: '/', word: 'settings', icon, audience: 'administrators' },
];
const viewer = { fullName: 'Lê Mai', position: '', signOut: () => undefined };

test('the administrators’ part is absent for everyone else', () => {
  expect(partsFor(all, null)).toHaveLength(1);
  expect(partsFor(all, { ...viewer, administers: false })).toHaveLength(1);
  expect(partsFor(all, { ...viewer, administers: true })).toHaveLength(2);
});
