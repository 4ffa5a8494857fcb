import { type ReactNode } from 'react';
import { classNames } from '../../ui/class-names.js';
import styles from './console.module.css';

export interface ConsoleLayoutProps {
  /** Agenda. */
  readonly first: ReactNode;
  /** The floor. */
  readonly middle: ReactNode;
  /** People and ballot. */
  readonly last: ReactNode;
  readonly strip: ReactNode;
}

/** Agenda, floor, people and ballot beside each other where there is room; the next step always in sight. */
export function ConsoleLayout({ first, middle, last, strip }: ConsoleLayoutProps) {
  return (
    <div className={styles.console}>
      <div className={styles.inner}>
        <div className={styles.columns}>
          <div className={classNames(styles.column, styles.first)}>{first}</div>
          <div className={styles.column}>{middle}</div>
          <div className={styles.column}>{last}</div>
        </div>
        <div className={styles.strip}>{strip}</div>
      </div>
    </div>
  );
}

/** The chair's screen: what is read out, large, and beside it what happens by itself. */
export function ScriptLayout({
  script,
  side,
  strip,
}: {
  readonly script: ReactNode;
  readonly side: ReactNode;
  readonly strip: ReactNode;
}) {
  return (
    <div className={styles.console}>
      <div className={styles.inner}>
        <div className={classNames(styles.columns, styles.script)}>
          <div className={styles.column}>{script}</div>
          <div className={styles.column}>{side}</div>
        </div>
        <div className={styles.strip}>{strip}</div>
      </div>
    </div>
  );
}
