import { useTranslation } from 'react-i18next';
import { parseTime } from '../format/typed-time.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';
import { useTyped } from './use-typed.js';

export interface TimeFieldProps extends FieldProps {
  readonly id?: string;
  /** `HH:MM`, 24 hours, or null. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
}

const asIs = (time: string) => time;

/** A time of 24 hours on every device; "8h30" and "0830" are understood. */
export function TimeField({ label, hint, error, need, id, value, onChange }: TimeFieldProps) {
  const { t } = useTranslation('ui');
  const typed = useTyped({ value, onChange, parse: parseTime, format: asIs });
  const problem = typed.wrong ? t('field.noTime') : error;
  const ids = useFieldIds(id, { hint, error: problem });
  return (
    <Field label={label} hint={hint} error={problem} need={need} ids={ids}>
      <input
        {...typed.input}
        id={ids.control}
        className={styles.control}
        inputMode="text"
        autoComplete="off"
        placeholder={t('field.timeShape')}
        required={need === 'required'}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  );
}
