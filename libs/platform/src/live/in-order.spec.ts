import { describe, expect, it } from '@jest/globals';
import { InOrder } from './in-order.js';

describe('work in order', () => {
  it('keeps one key in order, whatever fails, and lets other keys pass', async () => {
    const order = new InOrder<string>();
    const seen: string[] = [];
    let release = (): void => undefined;
    const first = order.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    const failing = order.run('a', () => {
      seen.push('second');
      return Promise.reject(new Error('no'));
    });
    const last = order.run('a', () => Promise.resolve(seen.push('third')));
    await order.run('b', () => Promise.resolve(seen.push('elsewhere')));
    release();
    await first;
    await expect(failing).rejects.toThrow('no');
    await last;
    expect(seen).toEqual(['elsewhere', 'second', 'third']);
    await Promise.resolve();
    expect(order.has('a')).toBe(false);
  });
});
