import { describe, expect, test } from '@jest/globals';
import { ActiveContent } from './active-content.js';
import { type PdfDict, type PdfJson, type PdfObject } from './pdf-json.js';

function clean(value: PdfJson, objects: Readonly<Record<string, PdfJson>> = {}) {
  const active = new ActiveContent((found) =>
    typeof found === 'string' && found in objects ? (objects[found] ?? null) : (found ?? null),
  );
  const object: PdfObject = { value };
  const cleaned = active.clean(object);
  return {
    value: 'value' in cleaned ? cleaned.value : undefined,
    isSame: cleaned === object,
    found: [...active.found],
  };
}

const JS: PdfDict = { '/S': '/JavaScript', '/JS': 'u:alert()' };

describe('what is removed', () => {
  test.each<[string, PdfJson, PdfJson, readonly string[]]>([
    ['an action that is an object of its own', JS, null, ['scripts']],
    ['an action in a dictionary', { '/Type': '/Annot', '/A': JS }, { '/Type': '/Annot' }, ['scripts']],
    ['an action in an array leaves its place', ['1 0 R', JS], ['1 0 R', null], ['scripts']],
    [
      'a chain behind a harmless jump',
      { '/S': '/GoTo', '/D': 'u:x', '/Next': JS },
      { '/S': '/GoTo', '/D': 'u:x' },
      ['scripts'],
    ],
    ['a program to start', { '/S': '/Launch', '/F': 'u:cmd.exe' }, null, ['launch-actions']],
    ['an address that is no web page', { '/S': '/URI', '/URI': 'u:file:///etc' }, null, ['outside-links']],
    ['an address in another writing', { '/S': '/URI', '/URI': 'b:6a6176' }, null, ['outside-links']],
    ['an action of a tagged element that is no element', { '/S': '/Launch', '/K': 1 }, null, ['launch-actions']],
    ['what runs at opening', { '/Type': '/Catalog', '/OpenAction': ['1 0 R', '/Fit'] }, { '/Type': '/Catalog' }, []],
    ['a widget without a look', { '/Subtype': '/Widget', '/Rect': [0, 0, 1, 1] }, null, ['forms']],
    ['printing', { '/S': '/Named', '/N': '/Print' }, null, []],
  ])('%s', (_what, before, after, found) => {
    expect(clean(before)).toEqual({ value: after, isSame: false, found });
  });

  test('what hides its kind behind a reference', () => {
    const objects = { '5 0 R': '/Launch', '6 0 R': 'u:javascript:x', '7 0 R': '/Widget' };
    expect(clean({ '/S': '5 0 R', '/F': 'u:x' }, objects)).toMatchObject({ value: null, found: ['launch-actions'] });
    expect(clean({ '/S': '/URI', '/URI': '6 0 R' }, objects)).toMatchObject({ value: null, found: ['outside-links'] });
    expect(clean({ '/Subtype': '7 0 R', '/Rect': [] }, objects)).toMatchObject({ value: null, found: ['forms'] });
  });

  test('a signature stays to be seen, as a stamp nobody can change', () => {
    const widget = {
      '/Subtype': '/Widget',
      '/FT': '/Sig',
      '/Rect': [1, 2, 3, 4],
      '/AP': { '/N': '9 0 R' },
      '/F': 4,
      '/V': '8 0 R',
    };
    expect(clean(widget)).toEqual({
      value: { '/Rect': [1, 2, 3, 4], '/AP': { '/N': '9 0 R' }, '/Subtype': '/Stamp', '/F': 4 | 64 | 128 },
      isSame: false,
      found: ['signatures'],
    });
  });
});

describe('what stays as it is', () => {
  test.each<[string, PdfJson]>([
    ['a page', { '/Type': '/Page', '/Parent': '2 0 R', '/Contents': '3 0 R', '/Annots': ['4 0 R'] }],
    ['a link to a web page', { '/S': '/URI', '/URI': 'u:https://hanoi.gov.vn' }],
    ['a jump in the document', { '/S': '/GoTo', '/D': ['1 0 R', '/XYZ', 0, 0, null] }],
    ['turning a page', { '/S': '/Named', '/N': '/NextPage' }],
    ['fonts that bear unlucky names', { '/JS': '1 0 R', '/AA': '2 0 R', '/EF': '3 0 R' }],
    ['elements of a tagged document that bear unlucky names', { '/Type': '/StructElem', '/S': '/Movie', '/K': [1] }],
    ['a note', { '/Subtype': '/Text', '/Rect': [0, 0, 1, 1], '/Contents': 'u:/JS /Launch' }],
    ['words', ['u:/JavaScript', 'b:00', 1, true, null, '/Name', '12 0 R']],
  ])('%s', (_what, value) => {
    expect(clean(value)).toEqual({ value, isSame: true, found: [] });
  });
});

test('a stream keeps its bytes and loses what points outside; an embedded file goes whole', () => {
  const active = new ActiveContent((value) => value ?? null);
  const external: PdfObject = { stream: { dict: { '/F': 'u:http://x', '/Length': 3 } } };
  expect(active.clean(external)).toEqual({ stream: { dict: { '/Length': 3 } } });
  expect(active.clean({ stream: { dict: { '/Type': '/EmbeddedFile' } } })).toEqual({ value: null });
  const plain: PdfObject = { stream: { dict: { '/Length': 3, '/Filter': '/FlateDecode' } } };
  expect(active.clean(plain)).toBe(plain);
});
