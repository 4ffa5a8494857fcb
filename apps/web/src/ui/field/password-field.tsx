import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.js';
import { classNames } from '../class-names.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

export interface PasswordFieldProps
  extends
    FieldProps,
    Omit<ComponentProps<'input'>, 'className' | 'style' | 'required' | 'size' | 'type' | 'children'> {}

/** A password that can be looked at: typing blind on a tablet is the first thing that fails. */
export function PasswordField({
  label,
  hint,
  error,
  need,
  id,
  autoComplete = 'current-password',
  ...rest
}: PasswordFieldProps) {
  const { t } = useTranslation('ui');
  const ids = useFieldIds(id, { hint, error });
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} need={need} ids={ids}>
      <div className={styles.wrap}>
        <input
          {...rest}
          id={ids.control}
          type={shown ? 'text' : 'password'}
          className={classNames(styles.control, styles.withEnd)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required={need === 'required'}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={ids.describedBy}
        />
        <span className={styles.end}>
          <IconButton
            label={t(shown ? 'hidePassword' : 'showPassword')}
            icon={shown ? IconEyeOff : IconEye}
            onClick={() => setShown(!shown)}
          />
        </span>
      </div>
    </Field>
  );
}
