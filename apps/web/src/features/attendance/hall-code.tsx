import { type Id, printedTypedCode } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting, useMeetingSession } from '../../live/meeting-provider.js';
import { QrCode } from '../../ui/qr/qr-code.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import styles from './hall-code.module.css';
import { checkInAddress, useHallCode } from './use-hall-code.js';

export interface HallCodeProps {
  /** Null = the hall. */
  readonly siteId: Id | null;
  /** room: read from the last row, in the measures of a room screen. */
  readonly size?: 'page' | 'room';
}

/** The code for checking in, as a picture for cameras and as letters to type; changes by itself. */
export function HallCode({ siteId, size = 'page' }: HallCodeProps) {
  const { t } = useTranslation('attendance');
  const { id } = useMeeting().meeting.head;
  const { serverOffsetMs } = useMeetingSession();
  const shown = useHallCode(siteId, serverOffsetMs);
  if (shown === null) return <SkeletonRows rows={3} />;
  const printed = printedTypedCode(shown.code);
  return (
    <div className={styles.code} data-size={size}>
      <div className={styles.inner}>
        <p className={styles.how}>{t('scan')}</p>
        <div className={styles.picture}>
          <QrCode value={checkInAddress(id, shown.code)} label={t('scanLabel', { code: printed })} />
        </div>
        <p className={styles.typed}>{printed}</p>
        <p className={styles.how}>{t('scanTyped')}</p>
      </div>
    </div>
  );
}
