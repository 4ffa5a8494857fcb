import { type DocumentView, type MarkSummary } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { notedPapers } from './my-notes.js';

const paper = (id: string) => ({ id }) as DocumentView;
const mark = (documentId: string, page: number, versionId = 'v2') =>
  ({ id: `${documentId}${page}`, documentId, page, versionId }) as MarkSummary;

test('one’s marks stand by paper in the order of the meeting, by page, an older version by itself', () => {
  const marks = [mark('b', 3), mark('b', 1), mark('b', 3, 'v1'), mark('b', 3), mark('a', 7), mark('recalled', 1)];
  const found = notedPapers([paper('c'), paper('a'), paper('b')], marks);
  expect(
    found.map(({ document, pages }) => [
      document.id,
      pages.map((page) => [page.page, page.versionId, page.marks.length]),
    ]),
  ).toEqual([
    ['a', [[7, 'v2', 1]]],
    [
      'b',
      [
        [1, 'v2', 1],
        [3, 'v2', 2],
        [3, 'v1', 1],
      ],
    ],
  ]);
});
