/**
 * Lets Enter in a field send the form of a sheet, whose button stands in the foot outside the form. Browsers do that
 * only where the form has a submit button of its own.
 */
export function EnterSubmits() {
  return <input type="submit" hidden aria-hidden="true" tabIndex={-1} />;
}
