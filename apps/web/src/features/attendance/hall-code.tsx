import { type Id } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting, useMeetingSession } from '../../live/meeting-provider.js';
import { QrCode } from '../../ui/qr/qr-code.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import styles from './hall-code.module.css';
import { checkInAddress, useHallCode } from './use-hall-code.js';

/** The code for checking in, as a picture for cameras and as letters to type; changes by itself. */
export function HallCode({ siteId }: { readonly siteId: Id | null }) {
  const { t } = useTranslation('attendance');
  const { id } = useMeeting().meeting.head;
  const { serverOffsetMs } = useMeetingSession();
  const shown = useHallCode(siteId, serverOffsetMs);
  if (shown === null) return <SkeletonRows rows={3} />;
  return (
    <div className={styles.code}>
      <div className={styles.inner}>
        <p className={styles.how}>{t('scan')}</p>
        <div className={styles.picture}>
          <QrCode value={checkInAddress(id, shown.code)} label={t('scanLabel', { code: shown.code })} />
        </div>
        <p className={styles.typed}>{shown.code}</p>
        <p className={styles.how}>{t('scanTyped')}</p>
      </div>
    </div>
  );
}
