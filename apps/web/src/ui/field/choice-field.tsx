import { type ReactNode, useId } from 'react';
import { FieldError, type FieldProps } from './field.js';
import styles from './choice-field.module.css';
import fieldStyles from './field.module.css';

export interface CheckFieldProps {
  readonly id?: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
  /** check: one of several or an agreement. switch: takes effect at once. */
  readonly kind?: 'check' | 'switch';
}

/** A box to tick, or a switch; the whole row is the target. */
export function CheckField({ id, label, detail, checked, onChange, error, kind = 'check' }: CheckFieldProps) {
  const made = useId();
  const control = id ?? made;
  return (
    <div className={fieldStyles.field}>
      <label className={kind === 'switch' ? styles.switchRow : styles.row}>
        <input
          id={control}
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          className={kind === 'switch' ? styles.switch : styles.box}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? undefined : `${control}-error`}
        />
        <span className={styles.text}>
          <span className={styles.label}>{label}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </span>
      </label>
      <FieldError id={`${control}-error`} error={error} />
    </div>
  );
}

/** A setting that takes effect at once: words at the left, switch at the right. */
export function Switch(props: Omit<CheckFieldProps, 'kind'>) {
  return <CheckField {...props} kind="switch" />;
}

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
}

export interface RadioFieldProps<T extends string> extends FieldProps {
  readonly id?: string;
  readonly options: readonly RadioOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** A few choices that need a sentence each; short ones fit `Segmented`. */
export function RadioField<T extends string>({ label, hint, error, id, options, value, onChange }: RadioFieldProps<T>) {
  const made = useId();
  const name = id ?? made;
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className={fieldStyles.field}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend className={fieldStyles.label}>{label}</legend>
      {hint !== undefined && <p className={fieldStyles.hint}>{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className={styles.row}>
          <input
            type="radio"
            name={name}
            className={styles.dot}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.text}>
            <span className={styles.label}>{option.label}</span>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </span>
        </label>
      ))}
      <FieldError id={`${name}-error`} error={error} />
    </fieldset>
  );
}
