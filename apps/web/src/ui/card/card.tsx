import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.js';
import styles from './card.module.css';

export interface CardProps {
  /** A heading of 20/600; names the section for screen readers. */
  readonly title?: ReactNode;
  /** Beside the title: a count, a chip, a small button. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** stage: the dark hero of a page, once. sunken: a well inside a sheet. */
  readonly ground?: 'surface' | 'stage' | 'sunken';
  /** none: rows and tables bring their own side padding. */
  readonly padding?: 'normal' | 'none';
  /** Radius 28 for cards on the table; 20 for panels of a dense screen and wells. */
  readonly corners?: 'large' | 'medium';
  readonly children: ReactNode;
}

/** A white sheet on the table. Never a card inside a card inside a card. */
export function Card({
  title,
  aside,
  level = 2,
  ground = 'surface',
  padding = 'normal',
  corners = 'large',
  children,
}: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      className={classNames(styles.card, styles[ground], styles[corners])}
      aria-labelledby={title === undefined ? undefined : id}
    >
      <div className={classNames(styles.inner, padding === 'none' && styles.flush)}>
        {title !== undefined && (
          <header className={styles.head}>
            <Heading id={id} className={styles.title}>
              {title}
            </Heading>
            {aside !== undefined && <div className={styles.aside}>{aside}</div>}
          </header>
        )}
        {children}
      </div>
    </section>
  );
}
