import { type ScreenView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../ui/qr/qr-code.js';
import styles from './room.module.css';

/** A screen without a meeting: the code that the secretary types or scans. */
export function PairingCode({ screen, status }: { readonly screen: ScreenView | null; readonly status: string }) {
  const { t } = useTranslation('screens');
  const code = screen?.code ?? null;
  return (
    <main className={styles.room} data-mantine-color-scheme="light">
      {code === null ? (
        <div className={styles.middle}>
          <h1 className={styles.large}>{status === 'unreachable' ? t('unreachable') : t('preparing')}</h1>
        </div>
      ) : (
        <div className={styles.pair}>
          <div>
            <h1 className={styles.large}>{t('roomScreen')}</h1>
            <p className={styles.code}>{code}</p>
            <p className={styles.soft}>{t('pairHow')}</p>
          </div>
          <div className={styles.qr}>
            <QrCode
              value={`${location.origin}/pair-screen?code=${encodeURIComponent(code)}`}
              label={t('pairQr', { code })}
            />
          </div>
        </div>
      )}
    </main>
  );
}
