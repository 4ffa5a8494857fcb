import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses it, and a copy of the database does not tell it. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');
export const hashOfFeedToken = (token: string): Buffer =>
  createHash('sha256').update(`ecabinet calendar ${token}`).digest();
