import { secondsLeft } from '@app/client';
import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { LiveFact } from '../../ui/bars/live-bar.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './speaking.module.css';
import { useFloor } from './use-floor.js';

/** Who has the floor and what is left of the time, in the live bar; nothing while nobody speaks. */
export function SpeakerFact() {
  const { t } = useTranslation('speaking');
  const { floor } = useFloor();
  const now = useServerNow();
  const line = useLine();
  if (floor === null) return null;
  const left = secondsLeft(floor, now);
  return (
    <LiveFact
      icon={IconMicrophone}
      title={floor.speaker.name}
      detail={
        left === null ? (
          t('speaking')
        ) : (
          <span className={styles.left}>
            {t('left')} <Timer seconds={isStale(line) ? null : left} size="small" words="none" />
          </span>
        )
      }
      shownFrom="wide"
    />
  );
}
