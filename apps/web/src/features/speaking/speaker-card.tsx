import { secondsLeft } from '@app/client';
import { type FloorView, positionOf } from '@app/contracts';
import { IconMicrophone, IconMicrophoneOff, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Icon } from '../../ui/icon/icon.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { ProgressRing } from '../../ui/progress/progress-bar.js';
import { Refusal } from '../../ui/state/refusal.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './speaking.module.css';
import { useFloor, useFloorActs } from './use-floor.js';

/** Who has the floor, large, with the time left and what may be done about it. */
export function SpeakerCard() {
  const { t } = useTranslation('speaking');
  const { floor } = useFloor();
  return (
    <Card>
      {floor === null ? (
        <div className={styles.nobody}>
          <IconText icon={IconMicrophoneOff}>{t('nobody')}</IconText>
        </div>
      ) : (
        <Speaking floor={floor} />
      )}
    </Card>
  );
}

function Speaking({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation('speaking');
  const { extend, end } = useFloorActs();
  const now = useServerNow();
  const line = useLine();
  const left = secondsLeft(floor, now);
  const { name } = floor.speaker;
  return (
    <>
      <div className={styles.speaker}>
        <ProgressRing value={Math.max(0, left ?? 1)} max={floor.plannedSeconds ?? 1}>
          <Icon of={IconMicrophone} size={34} />
        </ProgressRing>
        <div className={styles.who}>
          <p className={styles.small}>{t(floor.kind === 'clarification' ? 'clarifying' : 'speaking')}</p>
          <p className={styles.name}>{name}</p>
          <p className={styles.small}>{positionOf(floor.speaker)}</p>
        </div>
        {left !== null && (
          <div className={styles.time}>
            <p className={styles.small}>{t(left < 0 ? 'over' : 'left')}</p>
            <Timer seconds={isStale(line) ? null : left} size="hero" words="none" />
          </div>
        )}
      </div>
      <div className={styles.pair}>
        {left !== null && (
          <Button size="small" icon={IconPlus} busy={extend.busy} onClick={() => void extend.run(floor.id)}>
            {t('extend')}
          </Button>
        )}
        <Button size="small" icon={IconPlayerStop} busy={end.busy} onClick={() => void end.run(floor.id)}>
          {t('end')}
        </Button>
      </div>
      <Refusal text={extend.problem ?? end.problem} />
    </>
  );
}
