import { expect, test } from '@jest/globals';
import { briefingItems, pastItems, sessionItems, thematicItems } from './demo-agenda.js';

const papers = [...sessionItems, ...briefingItems, ...thematicItems, ...pastItems.flat()].flatMap(
  (item) => item.papers,
);

test('every paper of the demo has a title of its own, a submission says what it is about', () => {
  const names = papers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { kind, name } of papers) if (kind === 'submission') expect(name).toMatch(/^Tờ trình về \S/);
});
