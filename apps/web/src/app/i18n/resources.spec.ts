import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { resourcesEn } from './resources.en.js';
import { resourcesVi } from './resources.vi.js';

type Words = { readonly [key: string]: string | Words };

/** "settings.title" → its text; English plural forms count as their Vietnamese key. */
function flat(words: Words, path = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]) => {
    const full = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[full, value] as const] : [...flat(value, full)];
  });
  return new Map(entries);
}

const vietnamese = flat(resourcesVi);
const english = flat(resourcesEn);
const asVietnamese = (key: string) => key.replace(/_one$/, '_other');

describe('words in two languages', () => {
  test('have the same keys', () => {
    expect([...new Set([...english.keys()].map(asVietnamese))].sort()).toEqual([...vietnamese.keys()].sort());
  });

  test('are never empty', () => {
    const empty = [...vietnamese, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('fill in the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of english)
      expect({ key, values: values(text) }).toEqual({ key, values: values(vietnamese.get(asVietnamese(key)) ?? '') });
  });

  test('say nothing that the writing rules forbid', () => {
    const forbidden = /!|vui lòng|quý khách|Đ\/c|\bOK\b/iu;
    expect([...vietnamese].filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  test('of every feature are registered', () => {
    const features = readdirSync(new URL('../../', import.meta.url), { withFileTypes: true }).some(
      ({ name }) => name === 'features',
    )
      ? readdirSync(new URL('../../features/', import.meta.url))
      : [];
    expect(features.filter((name) => !(name in resourcesVi))).toEqual([]);
  });
});
