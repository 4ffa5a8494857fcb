/** Letters that nobody mixes up on paper, on a wall or by telephone (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A code for people to type, five random bits per letter.
 * @param bytes at least `length`, from a cryptographic source
 */
export function typedCode(bytes: Uint8Array, length: number): string {
  if (bytes.length < length) throw new RangeError(`at least ${length} random bytes are needed`);

  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}

/** As shown: groups of four, "7KQ2-M9XD". */
export const printedTypedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** As typed: any case, spaces and dashes; O is 0, I and L are 1. */
export const normaliseTypedCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
