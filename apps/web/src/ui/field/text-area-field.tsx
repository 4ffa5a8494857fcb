import { type ComponentProps } from 'react';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

export interface TextAreaFieldProps
  extends FieldProps, Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'required' | 'children'> {}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, need, id, rows = 3, ...rest }: TextAreaFieldProps) {
  const ids = useFieldIds(id, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} need={need} ids={ids}>
      <textarea
        {...rest}
        id={ids.control}
        rows={rows}
        className={styles.control}
        required={need === 'required'}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  );
}
