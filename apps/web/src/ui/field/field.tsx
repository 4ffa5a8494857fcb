import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { Icon } from '../icon/icon.js';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  /** What to know before typing. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do; stands under the field. */
  readonly error?: string | undefined;
  readonly need?: 'required' | 'optional';
}

export interface FieldIds {
  readonly control: string;
  readonly describedBy: string | undefined;
  readonly hint: string;
  readonly error: string;
}

/** Ids that tie a control to its label, hint and error. `id` is the one the form's summary jumps to. */
export function useFieldIds(id: string | undefined, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): FieldIds {
  const made = useId();
  const control = id ?? made;
  const ids = { hint: `${control}-hint`, error: `${control}-error` };
  const described = [hint !== undefined && ids.hint, error !== undefined && ids.error].filter(Boolean).join(' ');
  return { ...ids, control, describedBy: described === '' ? undefined : described };
}

/** Label, hint, control and error, in reading order. */
export function Field({
  label,
  hint,
  error,
  need,
  ids,
  children,
}: FieldProps & { readonly ids: FieldIds; readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classNames(styles.field, error !== undefined && styles.wrong)}>
      <label htmlFor={ids.control} className={styles.label}>
        {label}
        {need === 'optional' && <span className={styles.optional}> ({t('optional')})</span>}
      </label>
      {hint !== undefined && (
        <p id={ids.hint} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={ids.error} error={error} />
    </div>
  );
}

/** The error under a field. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={id} className={styles.error}>
      <Icon of={IconAlertCircle} size={22} />
      <span>{error}</span>
    </p>
  );
}
