import { Link } from '@tanstack/react-router';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import { type NavEntry } from './nav-entry.js';
import styles from './navigation.module.css';

/** A tab with its word; the router marks the current one (`aria-current`, `data-status`). */
export function NavLink({ entry }: { readonly entry: NavEntry }) {
  const { to, label, icon, count = 0, countText } = entry;
  return (
    <Link to={to} className={styles.link} activeOptions={{ exact: to === '/' }}>
      <span className={styles.sign}>
        <Icon of={icon} size={28} />
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
        )}
      </span>
      <span className={styles.word}>{label}</span>
      {count > 0 && countText !== undefined && <VisuallyHidden>, {countText}</VisuallyHidden>}
    </Link>
  );
}
