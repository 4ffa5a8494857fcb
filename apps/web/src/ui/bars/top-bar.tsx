import { type ReactNode } from 'react';
import { Whole } from '../text/whole.js';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** Back button or the agenda button. */
  readonly lead?: ReactNode;
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  /** At the right: segmented control, search, connection. */
  readonly children?: ReactNode;
}

/** The white bar of a full-screen tool (reader, editor of one thing). At most 82 high at 100 % text. */
export function TopBar({ lead, eyebrow, title, children }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        {lead}
        <div className={styles.text}>
          {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 className={styles.title}>
            <Whole>{title}</Whole>
          </h1>
        </div>
        {children !== undefined && <div className={styles.end}>{children}</div>}
      </div>
    </header>
  );
}
