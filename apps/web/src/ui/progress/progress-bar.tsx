import { type ReactNode } from 'react';
import { cssVars } from '../css-vars.js';
import styles from './progress.module.css';

export interface ProgressBarProps {
  /** What is going on: "Đang tải lên". */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The count in words: "29 trên 45 trang". Long work always shows counts. */
  readonly count: string;
  /** Under the bar: what happens next, what it means. */
  readonly children?: ReactNode;
}

export function ProgressBar({ label, value, max, count, children }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={styles.count}>{count}</span>
      </div>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={count}
      >
        <span className={styles.fill} style={cssVars({ '--part': share(value, max) })} />
      </div>
      {children !== undefined && <div className={styles.note}>{children}</div>}
    </div>
  );
}

export interface ProgressRingProps {
  readonly value: number;
  readonly max: number;
  /** Outer size in px at 100 % text. */
  readonly size?: number;
  readonly thickness?: number;
  readonly children?: ReactNode;
}

/** A ring around a sign, e.g. the microphone of who speaks. A picture only: the figures stand beside it. */
export function ProgressRing({ value, max, size = 104, thickness = 5, children }: ProgressRingProps) {
  const radius = (size - thickness) / 2 - 1;
  const around = 2 * Math.PI * radius;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: thickness };
  return (
    <span className={styles.ring} style={cssVars({ '--size': `${size / 16}rem` })}>
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.circle} aria-hidden="true">
        <circle {...circle} className={styles.track} />
        <circle
          {...circle}
          className={styles.arc}
          strokeLinecap="round"
          strokeDasharray={`${around * share(value, max)} ${around}`}
        />
      </svg>
      {children !== undefined && <span className={styles.middle}>{children}</span>}
    </span>
  );
}

function share(value: number, max: number): number {
  return max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
}
