import { type ReactNode } from 'react';
import { Button } from '../button/button.js';
import styles from './fold-strip.module.css';

export interface FoldStripProps {
  /** What goes on behind the fold: the live dot and the countdown. */
  readonly children: ReactNode;
  readonly openLabel: string;
  readonly onOpen: () => void;
}

/** What remains of a folded sheet: it keeps its countdown in sight. */
export function FoldStrip({ children, openLabel, onOpen }: FoldStripProps) {
  return (
    <div className={styles.strip}>
      <div className={styles.what}>{children}</div>
      <Button kind="filled" size="small" onClick={onOpen}>
        {openLabel}
      </Button>
    </div>
  );
}
