import { createLink } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode } from 'react';
import styles from './section-links.module.css';

/** The parts of one section as links in a row: each is a page of its own, "back" leads to the one before. */
export function SectionLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.links} data-scrolls="x">
      {children}
    </nav>
  );
}

interface AnchorProps extends Omit<ComponentProps<'a'>, 'className' | 'style'> {
  /** Something to act on; 0 shows nothing. */
  readonly count?: number;
}

function Anchor({ count = 0, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={styles.link}>
      {children}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </a>
  );
}

/** One of them; the router marks the current one. */
export const SectionLink = createLink(Anchor);
