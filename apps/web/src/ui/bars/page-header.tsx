import { type ReactNode } from 'react';
import { Whole } from '../text/whole.js';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  /** A line above the title: day, place, who is greeted. */
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  /** Beside the title: a state chip. */
  readonly chip?: ReactNode;
  /** At the right: search, bell, or the page's buttons. */
  readonly actions?: ReactNode;
  /** home 38, page 30, tool 24 (dense desktop screens). */
  readonly size?: 'home' | 'page' | 'tool';
}

/** The head of a page that lies on the table itself. Its title is the page's one h1. */
export function PageHeader({ eyebrow, title, chip, actions, size = 'page' }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
        <div className={styles.line}>
          <h1 className={styles[size]}>
            <Whole>{title}</Whole>
          </h1>
          {chip}
        </div>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
