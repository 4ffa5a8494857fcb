/** Form of a folded user name. */
export const USERNAME_FORM = /^[a-z0-9._-]{2,40}$/;

/**
 * One form for however a user name is typed: trimmed, lower case, without accents ("Thuký" and " THUKY " are "thuky").
 * Keyboards correct names into words; nobody can sign in less for it. The result may still fail `USERNAME_FORM`.
 */
export const foldUsername = (typed: string): string =>
  typed.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
