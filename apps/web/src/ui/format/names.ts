import { type Language } from './language.js';

/** How a person is addressed; the same words as `Honorific` in the contracts. */
export type Address = 'dong-chi' | 'ong' | 'ba';

const titles: Readonly<Record<Language, Readonly<Record<Address, string>>>> = {
  vi: { 'dong-chi': 'đồng chí', ong: 'ông', ba: 'bà' },
  // English knows no neutral word for "đồng chí": the full name alone is polite.
  en: { 'dong-chi': '', ong: 'Mr', ba: 'Ms' },
};

/** Two letters of a Vietnamese name, from the words people are called by: "Nguyễn Thị Thu Hà" → "TH". */
export function initials(fullName: string): string {
  const letters = nameWords(fullName).map((word) => word.charAt(0).toLocaleUpperCase('vi'));
  return letters.slice(-2).join('');
}

/** The last word: used alone only to the person, or where it is unique. */
export function givenName(fullName: string): string {
  return nameWords(fullName).at(-1) ?? '';
}

/** "đồng chí Trần Quốc Việt"; the first letter stays small, so that it reads inside a sentence. */
export function addressed(fullName: string, address: Address, language: Language): string {
  const title = titles[language][address];
  return title === '' ? unbrokenName(fullName) : `${title} ${unbrokenName(fullName)}`;
}

/** A line never ends after the family name: the first space becomes a no-break space. */
export function unbrokenName(fullName: string): string {
  return nameWords(fullName).join(' ').replace(' ', '\u00a0');
}

function nameWords(fullName: string): readonly string[] {
  return fullName.normalize('NFC').split(/\s+/u).filter(Boolean);
}
