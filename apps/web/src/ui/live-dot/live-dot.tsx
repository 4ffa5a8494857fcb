import { type ReactNode } from 'react';
import styles from './live-dot.module.css';

/** "Đang họp", "Đang biểu quyết": the red dot with its words. The only thing in the product that pulses. */
export function LiveDot({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.live}>
      <span className={styles.dot} aria-hidden="true" />
      {children}
    </span>
  );
}
