import { positionOf } from '@app/contracts';
import { IconArrowRight, IconUserQuestion } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { useMe } from '../../live/use-me.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './seat-claim.module.css';

export interface SeatClaimProps {
  readonly meetingId: string;
  readonly onArrive: () => void;
  readonly onNotMe: () => void;
}

/** "Tôi là đồng chí …": who sits down says so once; that is the check-in. */
export function SeatClaim({ meetingId, onArrive, onNotMe }: SeatClaimProps) {
  const { t } = useTranslation('attendance');
  const { addressed } = useFormat();
  const { person } = useMe();
  const checkIn = useAct(
    useCallback(
      (key: string) => client.attendance.checkIn(meetingId, { way: 'tablet', code: null }, { key }),
      [meetingId],
    ),
  );
  const claim = async (): Promise<void> => {
    if ((await checkIn.run()) !== null) onArrive();
  };
  return (
    <Stack>
      <div className={styles.person}>
        <Avatar name={person.fullName} size="large" />
        <div>
          <p className={styles.name}>{t('iAm', { name: addressed(person.fullName, person.honorific) })}</p>
          <p className={styles.position}>{positionOf(person)}</p>
        </div>
      </div>
      <Button
        kind="filled"
        size="hero"
        width="full"
        icon={IconArrowRight}
        busy={checkIn.busy}
        onClick={() => void claim()}
      >
        {t('claim')}
      </Button>
      <Refusal text={checkIn.problem} />
      {checkIn.problem !== null && (
        <Button width="full" onClick={onArrive}>
          {t('enterAnyway')}
        </Button>
      )}
      <Button kind="text" width="full" icon={IconUserQuestion} onClick={onNotMe}>
        {t('notMe')}
      </Button>
    </Stack>
  );
}
