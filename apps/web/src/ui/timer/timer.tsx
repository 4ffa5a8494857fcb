import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { Digits } from '../digits/digits.js';
import { formatClock } from '../format/durations.js';
import { useFormat } from '../format/use-format.js';
import { timerTone } from './timer-rule.js';
import styles from './timer.module.css';
import { useSpokenTimer } from './use-spoken-timer.js';

export interface TimerProps {
  /** Seconds left on the server's clock; negative = over time; null = not known, shown as "–" and never frozen. */
  readonly seconds: number | null;
  readonly size?: 'small' | 'medium' | 'large' | 'hero' | 'room';
  /** Whether the state stands in words beside the figures. */
  readonly words?: 'beside' | 'none';
}

/** Counts what the server says: plain, amber in the last minute, red with "+" after zero. Never blinks. */
export function Timer({ seconds, size = 'medium', words = 'beside' }: TimerProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const announcement = useSpokenTimer(seconds);
  if (seconds === null)
    return (
      <span className={classNames(styles.timer, styles[size])}>
        <Digits value="–" spoken={t('timer.unknown')} />
      </span>
    );

  const tone = timerTone(seconds);
  const time = format.duration(Math.abs(seconds));
  return (
    <span className={classNames(styles.timer, styles[size])}>
      <span className={classNames(styles.figures, styles[tone])} role="timer" aria-live="off">
        <Digits
          value={seconds < 0 ? `+${formatClock(seconds)}` : formatClock(seconds)}
          spoken={seconds < 0 ? t('timer.spokenOverBy', { time }) : t('timer.spokenLeft', { time })}
        />
      </span>
      {words === 'beside' && tone !== 'plain' && (
        <span className={styles.word}>{t(tone === 'amber' ? 'timer.soon' : 'timer.over')}</span>
      )}
      {announcement}
    </span>
  );
}
