import { expect, test } from '@jest/globals';
import { bundleOutline } from './bundle-outline.js';

const paper = (id: string, itemId: string | null) => ({ id, itemId, title: id, version: { id: `${id}v`, pages: 2 } });
const outlined = (id: string) => ({ documentId: id, versionId: `${id}v`, title: id, pages: 2 });

test('papers of the whole meeting first, then item by item in the order of the agenda; items without papers are left out', () => {
  const items = [
    { id: 'i1', number: '1', title: 'Một' },
    { id: 'i2', number: '2', title: 'Hai' },
    { id: 'i21', number: '2.1', title: 'Hai một' },
  ];
  const papers = [paper('a', 'i21'), paper('b', null), paper('c', 'i1'), paper('d', 'i1')];
  expect(bundleOutline(papers, items)).toEqual([
    { number: null, heading: null, papers: [outlined('b')] },
    { number: '1', heading: 'Một', papers: [outlined('c'), outlined('d')] },
    { number: '2.1', heading: 'Hai một', papers: [outlined('a')] },
  ]);
});
