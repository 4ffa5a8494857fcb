import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import styles from './live-dot.module.css';

export interface LiveDotProps {
  /** room: read from the far end of the hall. */
  readonly size?: 'normal' | 'room';
  readonly children: ReactNode;
}

/** "Đang họp", "Đang biểu quyết": the red dot with its words. The only thing in the product that pulses. */
export function LiveDot({ size = 'normal', children }: LiveDotProps) {
  return (
    <span className={classNames(styles.live, size === 'room' && styles.room)}>
      <span className={styles.dot} aria-hidden="true" />
      {children}
    </span>
  );
}
