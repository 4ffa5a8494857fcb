import { type NavigationProps } from './bottom-tabs.js';
import { NavLink } from './nav-link.js';
import styles from './navigation.module.css';

/** Desktop: the same entries in a rail of 112, with words. */
export function Rail({ label, entries, end }: NavigationProps) {
  return (
    <nav className={styles.rail} aria-label={label}>
      {entries.map((entry) => (
        <NavLink key={entry.to} entry={entry} />
      ))}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </nav>
  );
}
