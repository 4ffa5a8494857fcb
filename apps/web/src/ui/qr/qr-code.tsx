import QRCode from 'qrcode';
import styles from './qr-code.module.css';

/** White around the squares, in squares: scanners need four. */
const QUIET = 4;

export interface QrCodeProps {
  /** An address, or what is typed otherwise. */
  readonly value: string;
  /** What a camera finds in it, for those who do not see it. */
  readonly label: string;
}

/** A QR code as wide as its place; black on white in every theme, as scanners expect. */
export function QrCode({ value, label }: QrCodeProps) {
  const { size, data } = QRCode.create(value, { errorCorrectionLevel: 'M' }).modules;
  const whole = size + 2 * QUIET;
  return (
    <svg viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} className={styles.code}>
      <rect width={whole} height={whole} className={styles.ground} />
      <path d={squares(size, data)} className={styles.squares} />
    </svg>
  );
}

function squares(size: number, data: ArrayLike<number>): string {
  return Array.from(data)
    .flatMap((isDark, at) => (isDark === 0 ? [] : [`M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`]))
    .join('');
}
