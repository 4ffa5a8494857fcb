import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './letter-outcome.js';

describe('what becomes of a letter', () => {
  it('is final when the server refuses the recipient or the letter', () => {
    const unknown = { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such user' };
    expect(outcomeOf(unknown, 1)).toEqual({ kind: 'refused', answer: '550 5.1.1 no such user' });
    expect(outcomeOf({ command: 'DATA', responseCode: 554 }, 1).kind).toBe('refused');
  });
  it('is another try when the server is busy, silent, or does not like us', () => {
    expect(outcomeOf({ command: 'RCPT TO', responseCode: 451, response: '451 later' }, 1)).toEqual({
      kind: 'retrying',
      answer: '451 later',
      waitSeconds: 3,
    });
    expect(outcomeOf({ code: 'ECONNREFUSED' }, 2)).toEqual({
      kind: 'retrying',
      answer: 'ECONNREFUSED',
      waitSeconds: 60,
    });
    expect(outcomeOf({ command: 'AUTH PLAIN', responseCode: 535 }, 3).kind).toBe('retrying');
  });
  it('waits longer each time and gives up after half a day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((tries) => {
      const outcome = outcomeOf({ code: 'ETIMEDOUT' }, tries);
      return outcome.kind === 'retrying' ? outcome.waitSeconds : 0;
    });
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(10 * 3600);
    expect(outcomeOf({ code: 'ETIMEDOUT' }, 8).kind).toBe('refused');
  });
});
