/**
 * Four eyes on every code that replaces a password in use. Also on the next code while such a replacement is under way:
 * otherwise one administrator could let the reset be confirmed and then issue himself another code alone.
 */
export const needsSecondAdministrator = (facts: {
  readonly hasPassword: boolean;
  readonly lastCodeWasConfirmed: boolean;
}): boolean => facts.hasPassword || facts.lastCodeWasConfirmed;

/** Hours that a second administrator has to confirm. */
export const CODE_REQUEST_HOURS = 24;
