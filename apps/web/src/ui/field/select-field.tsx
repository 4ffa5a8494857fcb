import { IconChevronDown } from '@tabler/icons-react';
import { type ComponentProps } from 'react';
import { classNames } from '../class-names.js';
import { Icon } from '../icon/icon.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectFieldProps<T extends string>
  extends
    FieldProps,
    Omit<ComponentProps<'select'>, 'className' | 'style' | 'required' | 'value' | 'onChange' | 'children'> {
  readonly options: readonly Option<T>[];
  readonly value: T | '';
  readonly onChange: (value: T) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** The device's own list: best for up to about fifteen choices. Longer ones: `ComboField`. */
export function SelectField<T extends string>({
  label,
  hint,
  error,
  need,
  id,
  options,
  value,
  onChange,
  placeholder,
  ...rest
}: SelectFieldProps<T>) {
  const ids = useFieldIds(id, { hint, error });
  const choose = (wanted: string) => {
    const option = options.find((candidate) => candidate.value === wanted);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error} need={need} ids={ids}>
      <div className={styles.wrap}>
        <select
          {...rest}
          id={ids.control}
          className={classNames(styles.control, styles.withEnd)}
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
          required={need === 'required'}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={ids.describedBy}
        >
          {value === '' && (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.arrow}>
          <Icon of={IconChevronDown} />
        </span>
      </div>
    </Field>
  );
}
