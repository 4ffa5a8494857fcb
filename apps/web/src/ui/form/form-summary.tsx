import { IconAlertTriangle } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import styles from './form-summary.module.css';

export interface FormProblem {
  /** The `id` given to the field. */
  readonly fieldId: string;
  readonly message: string;
}

/** All that is wrong, at the top of the form; takes the focus when it appears and leads to each field. */
export function FormSummary({ problems }: { readonly problems: readonly FormProblem[] }) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const any = problems.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;

  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <span className={styles.icon}>
        <Icon of={IconAlertTriangle} size={28} />
      </span>
      <div>
        <p className={styles.title}>{t('form.problems', { count: problems.length })}</p>
        <ul>
          {problems.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} className={styles.link} onClick={(event) => toField(event, fieldId)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function toField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
