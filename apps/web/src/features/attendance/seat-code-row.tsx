import { positionOf, type SeatView, type TabletView } from '@app/contracts';
import { IconDeviceTablet, IconDeviceTabletCheck, IconKey, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Chip } from '../../ui/chip/chip.js';
import { formatTime } from '../../ui/format/dates.js';
import { Row } from '../../ui/list/row.js';
import styles from './seat-codes.module.css';

export interface SeatCodeRowProps {
  readonly seat: SeatView;
  readonly tablet: TabletView | null;
  /** Known only right after it was made. */
  readonly code: string | null;
  readonly onIssue: () => void;
}

/** One seat: its code while it is known, what became of its tablet, and a new code when the old one is lost. */
export function SeatCodeRow({ seat, tablet, code, onIssue }: SeatCodeRowProps) {
  const { t } = useTranslation('attendance');
  return (
    <Row
      lead={<Avatar name={seat.name} />}
      title={seat.name}
      detail={[positionOf(seat), seat.label].filter(Boolean).join(' · ')}
      trail={
        code === null ? (
          <Button size="small" icon={tablet === null ? IconKey : IconRefresh} onClick={onIssue}>
            {tablet === null ? t('issueOne') : t('issueAgain')}
          </Button>
        ) : (
          <span className={styles.code}>{code}</span>
        )
      }
    >
      {tablet && (
        <Chip
          tone={tablet.state === 'open' ? 'accent' : 'neutral'}
          icon={tablet.state === 'open' ? IconDeviceTabletCheck : IconDeviceTablet}
        >
          {t(`tablet.${tablet.state}`, { time: formatTime(tablet.at) })}
        </Chip>
      )}
    </Row>
  );
}
