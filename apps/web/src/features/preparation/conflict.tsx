import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Actions } from '../../ui/form/form-layout.js';
import { StatusBox } from '../../ui/state/status-box.js';
import styles from './conflict.module.css';
import { type Editing } from './use-editing.js';

export interface Told {
  readonly label: string;
  readonly text: string;
}

/** Somebody saved meanwhile: both versions beside each other, and a choice. */
export function Conflict<F extends object>({
  editing: { form, theirs, takeTheirs, keepMine },
  tell,
}: {
  readonly editing: Editing<F>;
  /** The form's fields in words, in the same order for every form. */
  readonly tell: (form: F) => readonly Told[];
}) {
  const { t } = useTranslation('preparation');
  if (theirs === null) return null;
  const other = tell(theirs);
  const rows = tell(form).flatMap(({ label, text }, at) => {
    const saved = other[at]?.text ?? '';
    return saved === text ? [] : [{ label, text, saved }];
  });
  return (
    <StatusBox tone="amber" icon={IconGitCompare} title={t('conflict')} announced="alert">
      <p>{t('conflictText')}</p>
      {rows.map(({ label, text, saved }) => (
        <dl key={label} className={styles.versions}>
          <dt>
            {label}, {t('mine').toLocaleLowerCase('vi')}
          </dt>
          <dd>{text === '' ? t('empty') : text}</dd>
          <dt>
            {label}, {t('theirs').toLocaleLowerCase('vi')}
          </dt>
          <dd>{saved === '' ? t('empty') : saved}</dd>
        </dl>
      ))}
      <Actions>
        <Button size="small" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="small" onClick={keepMine}>
          {t('keepMine')}
        </Button>
      </Actions>
    </StatusBox>
  );
}
