import { type ReactNode } from 'react';
import { type NavEntry } from './nav-entry.js';
import { NavLink } from './nav-link.js';
import styles from './navigation.module.css';

export interface NavigationProps {
  readonly label: string;
  readonly entries: readonly NavEntry[];
  /** After the entries: the settings button. */
  readonly end?: ReactNode;
}

/** Tablet and phone: at most five tabs with words at the bottom. */
export function BottomTabs({ label, entries, end }: NavigationProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {entries.map((entry) => (
        <NavLink key={entry.to} entry={entry} />
      ))}
      {end}
    </nav>
  );
}
