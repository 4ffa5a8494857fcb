import { type Day, type RuleValues } from '@app/contracts';

/** Is every value that is set checked by the body's office? */
export const isConfirmed = (values: RuleValues): boolean =>
  Object.values(values).every((value: { readonly isChecked: boolean } | null) => value === null || value.isChecked);

/** A profile is in force from its first day up to, not including, the day it ends. */
export const isValidSpan = (from: Day, until: Day | null): boolean => until === null || from < until;
