import { expect, it } from '@jest/globals';
import { penIs, whenPenRests } from './pen-rest.js';

it('what moves the page waits for the end of the stroke, and can be called off meanwhile', () => {
  const moved: number[] = [];
  whenPenRests(() => moved.push(1));
  penIs('writing');
  const callOff = whenPenRests(() => moved.push(2));
  whenPenRests(() => moved.push(3));
  expect(moved).toEqual([1]);
  callOff();
  penIs('at-rest');
  penIs('at-rest');
  expect(moved).toEqual([1, 3]);
});
