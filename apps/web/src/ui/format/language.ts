export const languages = ['vi', 'en'] as const;

/** Interface languages; Vietnamese first. */
export type Language = (typeof languages)[number];
