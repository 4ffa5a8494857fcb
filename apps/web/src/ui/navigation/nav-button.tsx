import { type ReactNode } from 'react';
import styles from './navigation.module.css';

/** An entry of the rail or the bottom tabs that opens something in place, e.g. the settings. */
export function NavButton({
  picture,
  children,
  onPress,
}: {
  readonly picture: ReactNode;
  readonly children: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className={styles.link} onClick={onPress} aria-haspopup="dialog">
      <span className={styles.sign}>{picture}</span>
      <span className={styles.word}>{children}</span>
    </button>
  );
}
