import { type Id, positionOf, type SeatCodeView, type SeatView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { QrCode } from '../../ui/qr/qr-code.js';
import styles from './seat-codes.module.css';

/** The code stands behind "#": it is not sent to any server on the way. */
const seatAddress = (code: string): string => `${location.origin}/seat#${code}`;

/** Slips to cut and lay at the seats; seen on paper only. */
export function SeatSlips({
  seats,
  codes,
}: {
  readonly seats: readonly SeatView[];
  readonly codes: ReadonlyMap<Id, SeatCodeView>;
}) {
  const { t } = useTranslation('attendance');
  const { head } = useMeeting().meeting;
  const slips = seats.flatMap((seat) => {
    const code = codes.get(seat.id)?.code;
    return code ? [{ seat, code }] : [];
  });
  return (
    <ul className={styles.slips} aria-hidden="true">
      {slips.map(({ seat, code }) => (
        <li key={seat.id} className={styles.slip}>
          <div className={styles.qr}>
            <QrCode value={seatAddress(code)} label={code} />
          </div>
          <div>
            <p className={styles.slipMeeting}>{head.title}</p>
            <p className={styles.slipName}>{seat.name}</p>
            <p>{positionOf(seat)}</p>
            {seat.label !== null && <p>{t('seatAt', { label: seat.label })}</p>}
            <p className={styles.slipCode}>{code}</p>
            <p className={styles.slipHow}>{t('slipHow', { address: `${location.host}/seat` })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
