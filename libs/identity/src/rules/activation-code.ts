/** Letters that nobody mixes up on paper or by telephone (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
/** Hours that a code stays good. */
export const CODE_HOURS = 72;

/**
 * Makes a code of 60 random bits from random bytes.
 * @param bytes at least 12, from a cryptographic source
 */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError(`at least ${LENGTH} random bytes are needed`);
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('');
}

/** As printed: groups of four. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** As typed: any case, spaces and dashes; O is 0, I and L are 1. */
export const normaliseCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
