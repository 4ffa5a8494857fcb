import { type ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './navigation.module.css';

/** An entry of the rail or the bottom tabs that opens something in place, e.g. the settings. */
export function NavButton({
  picture,
  children,
  onPress,
  count = 0,
  countText,
}: {
  readonly picture: ReactNode;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Things waiting for this person; 0 shows nothing. */
  readonly count?: number;
  /** Said after the word when there are some. */
  readonly countText?: string;
}) {
  return (
    <button type="button" className={styles.link} onClick={onPress} aria-haspopup="dialog">
      <span className={styles.sign}>
        {picture}
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        )}
      </span>
      <span className={styles.word}>{children}</span>
      {count > 0 && countText !== undefined && <VisuallyHidden>, {countText}</VisuallyHidden>}
    </button>
  );
}
