import { describe, expect, test } from '@jest/globals';
import { basicsProblems } from './basics-problems.js';

describe('the basics of a meeting', () => {
  const now = new Date('2026-11-26T17:30:00.000Z');
  const typed = { title: 'Phiên họp', day: '2026-11-27', from: '08:00', until: '11:30' };
  const words = (change: Partial<typeof typed>) =>
    basicsProblems({ ...typed, ...change }, { now }).map(({ field, word }) => [field, word]);

  test('are right today, on the body’s clock', () => {
    expect(words({})).toEqual([]);
  });

  test('end after they begin', () => {
    expect(words({ until: '07:00' })).toEqual([['until', 'endsBeforeStart']]);
    expect(words({ until: '08:00' })).toEqual([['until', 'endsBeforeStart']]);
  });

  test('are not on a day that is over, unless that is their day already', () => {
    expect(words({ day: '2026-11-26' })).toEqual([['day', 'dayIsPast']]);
    expect(basicsProblems({ ...typed, day: '2026-11-20' }, { now, keptDay: '2026-11-20' })).toEqual([]);
  });

  test('say what is missing, field by field', () => {
    const nothing = { title: ' ', day: null, from: null, until: null, onlineUrl: 'hop.vn' };
    expect(basicsProblems(nothing, { now }).map(({ word }) => word)).toEqual([
      'required.name',
      'required.day',
      'required.from',
      'required.until',
      'required.url',
    ]);
  });
});
