import { positionOf } from '@app/contracts';
import { IconCheck, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './missing-card.module.css';
import { expectedStill } from './presence.js';
import { useRoll } from './use-roll.js';

/** How many are named; the roll has all of them. */
const named = 6;

/** Before the opening: the members who are expected and not here yet, each marked with one touch as he comes in. */
export function MissingCard() {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const mark = useRoll();
  const missing = expectedStill(live);
  if (missing.length === 0)
    return (
      <Card>
        <Empty icon={IconUsersGroup} title={t('expectedNone')} />
      </Card>
    );
  const more = missing.length - named;
  return (
    <Card title={t('expected')} aside={t('expectedCount', { count: missing.length })} padding="none">
      <div className={styles.inset}>
        <Refusal text={mark.problem} onDismiss={mark.clear} />
      </div>
      <List label={t('expected')}>
        {missing.slice(0, named).map(({ seat }) => (
          <Row
            key={seat.id}
            lead={<Avatar name={seat.name} />}
            title={seat.name}
            detail={positionOf(seat)}
            trail={
              <Button
                size="small"
                icon={IconCheck}
                aria-label={t('markPresentName', { name: seat.name })}
                onClick={() => void mark.run({ kind: 'present', seatIds: [seat.id], place: null })}
              >
                {t('mark.present')}
              </Button>
            }
          />
        ))}
      </List>
      {more > 0 && <p className={styles.more}>{t('expectedMore', { count: more })}</p>}
    </Card>
  );
}
