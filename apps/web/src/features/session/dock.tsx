import { type ReactNode } from 'react';
import styles from './dock.module.css';

export interface DockProps {
  /** What must be seen before anything else: over the bars. */
  readonly notice?: ReactNode;
  /** How the page follows the presenter. */
  readonly start?: ReactNode;
  /** Pages. */
  readonly middle?: ReactNode;
  /** The floor: always at the same place. */
  readonly end?: ReactNode;
}

/** Floats over the lower edge of the paper. */
export function Dock({ notice, start, middle, end }: DockProps) {
  return (
    <div className={styles.dock}>
      <div className={styles.inner}>
        <div className={styles.notice}>{notice}</div>
        <div className={styles.start}>{start}</div>
        <div className={styles.middle}>{middle}</div>
        <div className={styles.end}>{end}</div>
      </div>
    </div>
  );
}

/** A floating bar of the dock. */
export function DockBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
