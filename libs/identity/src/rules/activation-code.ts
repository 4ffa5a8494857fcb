import { normaliseTypedCode, printedTypedCode, typedCode } from '@app/contracts';

const LENGTH = 12;
/** Hours that a code stays good. */
export const CODE_HOURS = 72;

/**
 * Makes a code of 60 random bits from random bytes.
 * @param bytes at least 12, from a cryptographic source
 */
export const codeFrom = (bytes: Uint8Array): string => typedCode(bytes, LENGTH);

/** As printed: groups of four. */
export const printedCode = printedTypedCode;

/** As typed: any case, spaces and dashes; O is 0, I and L are 1. */
export const normaliseCode = normaliseTypedCode;
