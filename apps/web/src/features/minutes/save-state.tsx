import { IconCheck, IconCloudOff, IconGitCompare, IconLoader2, IconPencil } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../live/problem-text.js';
import { Button } from '../../ui/button/button.js';
import { Actions } from '../../ui/form/form-layout.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import styles from './minutes.module.css';
import { type Drafting } from './use-draft.js';

export interface SaveStateProps<V> {
  readonly drafting: Drafting<V>;
  /** The value in words. */
  readonly say: (value: V) => string;
  /** At the right: a lesser act. */
  readonly beside?: ReactNode;
}

const signs = { saved: IconCheck, typing: IconPencil, sending: IconLoader2, unsent: IconCloudOff } as const;

/** What has become of what was typed or chosen: on its way, saved, still on this device, refused, or beside another one. */
export function SaveState<V>({ drafting, say, beside }: SaveStateProps<V>) {
  const { t } = useTranslation('minutes');
  const problemText = useProblemText();
  const { phase, rev, error } = drafting;
  // Nothing was ever saved of a field nobody has touched.
  const isSaid = phase !== 'conflict' && phase !== 'refused' && (phase !== 'saved' || rev > 0);
  return (
    <>
      <Refusal text={phase === 'refused' ? problemText(error) : null} />
      {phase === 'conflict' && <Conflict drafting={drafting} say={say} />}
      <div className={styles.state}>
        {isSaid ? <IconText icon={signs[phase]}>{t(`state.${phase}`)}</IconText> : <span />}
        {beside}
      </div>
    </>
  );
}

/** Both versions under each other, and a choice. */
function Conflict<V>({ drafting: { value, theirs, takeTheirs, keepMine }, say }: Omit<SaveStateProps<V>, 'beside'>) {
  const { t } = useTranslation('minutes');
  const words = (one: V | null): string => (one === null ? '' : say(one)) || t('emptyText');
  return (
    <StatusBox tone="amber" icon={IconGitCompare} title={t('conflict')} announced="alert">
      <p>{t('conflictText')}</p>
      <dl className={styles.versions}>
        <dt>{t('mine')}</dt>
        <dd>{words(value)}</dd>
        <dt>{t('theirs')}</dt>
        <dd>{words(theirs)}</dd>
      </dl>
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
