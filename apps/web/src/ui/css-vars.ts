import { type CSSProperties } from 'react';

/** Custom properties for `style`: React sets them through the DOM, which the content security policy allows. */
export function cssVars(variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return variables;
}
