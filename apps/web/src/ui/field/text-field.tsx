import { type ComponentProps } from 'react';
import { Icon, type IconShape } from '../icon/icon.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

export interface TextFieldProps
  extends FieldProps, Omit<ComponentProps<'input'>, 'className' | 'style' | 'required' | 'size' | 'children'> {
  readonly icon?: IconShape;
}

/** One line of text, also `type="email" | "tel" | "number" | "date" | "time" | "search"`. */
export function TextField({ label, hint, error, need, id, icon, type = 'text', ...rest }: TextFieldProps) {
  const ids = useFieldIds(id, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} need={need} ids={ids}>
      <div className={styles.wrap}>
        {icon && (
          <span className={styles.lead}>
            <Icon of={icon} />
          </span>
        )}
        <input
          {...rest}
          id={ids.control}
          type={type}
          className={styles.control}
          required={need === 'required'}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={ids.describedBy}
        />
      </div>
    </Field>
  );
}
