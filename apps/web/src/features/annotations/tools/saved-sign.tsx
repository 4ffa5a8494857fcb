import { IconAlertTriangle, IconCheck, IconPointFilled } from '@tabler/icons-react';
import { type Id } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/chip/chip.js';
import { type Marks } from '../use-marks.js';
import styles from './tool-bar.module.css';

export interface SavedSignProps {
  readonly marks: Marks;
  readonly me: Id;
  readonly isUnkept: boolean;
}

/** Where what one wrote is now: ● on this device, ✓ on the server too. */
export function SavedSign({ marks, me, isUnkept }: SavedSignProps) {
  const { t } = useTranslation('annotations');
  const { shown, unsent, refused } = marks;
  const sign = () => {
    if (isUnkept)
      return (
        <Chip tone="red" icon={IconAlertTriangle}>
          {t('write.unkept')}
        </Chip>
      );
    if (refused > 0)
      return (
        <Chip tone="amber" icon={IconAlertTriangle}>
          {t('write.refused', { count: refused })}
        </Chip>
      );
    if (unsent > 0)
      return (
        <Chip tone="outline" icon={IconPointFilled}>
          {t('write.onDevice', { count: unsent })}
        </Chip>
      );
    const isWritten = shown.some(({ mark }) => mark.author.personId === me);
    return (
      isWritten && (
        <Chip tone="outline" icon={IconCheck}>
          {t('write.onServer')}
        </Chip>
      )
    );
  };
  return (
    <div className={styles.sign} role="status">
      {sign()}
    </div>
  );
}
