import { createLink, useRouterState } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import styles from './section-links.module.css';

/** The parts of one section as links in a row: each is a page of its own, "back" leads to the one before. */
export function SectionLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // On a phone the row is longer than the screen: the current part is never the one that is cut off.
  useEffect(() => {
    const links = row.current;
    if (links === null) return;
    const show = (): void =>
      links.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    const turned = new ResizeObserver(show);
    turned.observe(links);
    return () => turned.disconnect();
  }, [path]);
  return (
    <nav ref={row} aria-label={label} className={styles.links} data-scrolls="x">
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
