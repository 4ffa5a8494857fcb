type EnglishPlurals<T> = {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

/**
 * The shape the English words must have: every key of the Vietnamese ones, and beside each `…_other` an optional
 * `…_one` (Vietnamese has a single plural form).
 */
export type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsOf<T[K]> } & EnglishPlurals<T>;
