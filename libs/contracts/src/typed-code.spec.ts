import { describe, expect, it } from '@jest/globals';
import { normaliseTypedCode, printedTypedCode, typedCode } from './typed-code.js';

describe('typed codes', () => {
  it('take five bits of each byte, in letters that nobody mixes up', () => {
    const all = typedCode(
      Uint8Array.from({ length: 256 }, (_, i) => i),
      256,
    );
    expect(new Set(all).size).toBe(32);
    for (const letter of 'ILOU') expect(all).not.toContain(letter);
    expect(() => typedCode(new Uint8Array(7), 8)).toThrow(RangeError);
  });

  it('are read however they are typed', () => {
    const code = typedCode(Uint8Array.from([0, 1, 10, 20, 31, 1, 0, 5]), 8);
    const typed = printedTypedCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' - ');
    expect(normaliseTypedCode(typed)).toBe(code);
  });
});
