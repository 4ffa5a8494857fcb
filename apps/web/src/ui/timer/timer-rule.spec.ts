import { describe, expect, test } from '@jest/globals';
import { spokenMark, timerTone } from './timer-rule.js';

describe('timer', () => {
  test('plain, amber from one minute, red after zero', () => {
    expect([402, 61, 60, 1, 0, -1].map(timerTone)).toEqual(['plain', 'plain', 'amber', 'amber', 'amber', 'red']);
  });

  test('is spoken at five minutes, one minute, ten seconds and at the end, once each', () => {
    const spoken: number[] = [];
    let before: number | null = null;
    for (let now = 302; now >= -3; now -= 1) {
      const mark = spokenMark(before, now);
      if (mark !== null) spoken.push(mark);
      before = now;
    }
    expect(spoken).toEqual([300, 60, 10, 0]);
  });

  test('a leap over several marks is spoken once; the first reading and added time are silent', () => {
    expect(spokenMark(400, 5)).toBe(10);
    expect(spokenMark(null, 5)).toBeNull();
    expect(spokenMark(30, 150)).toBeNull();
  });
});
