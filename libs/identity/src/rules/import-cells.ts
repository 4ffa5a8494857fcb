import { DIRECTORY_LIMITS, foldUsername, type Honorific, type ImportReason, USERNAME_FORM } from '@app/contracts';
import { folded } from './folded.js';

/** What a cell means, or why it means nothing. */
export type Cell<T> = { readonly value: T } | { readonly reason: ImportReason };

const bad = (reason: ImportReason): { readonly reason: ImportReason } => ({ reason });

/** A spreadsheet program would compute this; we show it as what it is and refuse it. */
const isFormula = (text: string): boolean => /^[=@]/.test(text);

export function nameCell(text: string): Cell<string> {
  if (text === '') return bad('missing');
  if (isFormula(text)) return bad('formula');
  const name = text.replace(/\s+/g, ' ');
  if (name.length > DIRECTORY_LIMITS.nameMax) return bad('too-long');
  return /^[\p{L}\p{M} .'’-]{2,}$/u.test(name) ? { value: name } : bad('not-a-name');
}

export function textCell(text: string, max: number): Cell<string> {
  if (isFormula(text)) return bad('formula');
  return text.length > max ? bad('too-long') : { value: text.replace(/\s+/g, ' ') };
}

const honorificWords: Readonly<Record<string, Honorific>> = {
  '': 'dong-chi',
  'dong chi': 'dong-chi',
  'd c': 'dong-chi',
  dc: 'dong-chi',
  ong: 'ong',
  ba: 'ba',
};

export function honorificCell(text: string): Cell<Honorific> {
  const value = honorificWords[folded(text)];
  return value === undefined ? bad('unknown-honorific') : { value };
}

export function emailCell(text: string): Cell<string | null> {
  if (text === '') return { value: null };
  const email = text.toLowerCase();
  return /^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email) && email.length <= 200
    ? { value: email }
    : bad('not-an-email');
}

/** Signs between the digits go; Excel's habit of eating the leading zero is undone. */
export function phoneCell(text: string): Cell<string | null> {
  if (text === '') return { value: null };
  const phone = text.replace(/[\s.\-()]/g, '');
  if (/^[35789]\d{8}$/.test(phone)) return { value: `0${phone}` };
  return /^\+?\d{8,15}$/.test(phone) ? { value: phone } : bad('not-a-phone');
}

export function usernameCell(text: string): Cell<string | null> {
  if (text === '') return { value: null };
  const username = foldUsername(text);
  return USERNAME_FORM.test(username) ? { value: username } : bad('not-a-username');
}

/** Who has no place in the protocol yet comes after those who have. */
export const UNRANKED = 9999;

export function rankCell(text: string): Cell<number> {
  if (text === '') return { value: UNRANKED };
  const rank = Number(text);
  return /^\d{1,6}$/.test(text) && rank <= DIRECTORY_LIMITS.rankMax ? { value: rank } : bad('not-a-rank');
}
