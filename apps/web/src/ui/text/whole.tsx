import { type ReactNode } from 'react';
import { textParts } from './together.js';
import styles from './whole.module.css';

/** A title or sentence in which "tháng 11/2026", "14 trên 27" and "2027–2030" never break; anything but text is left alone. */
export function Whole({ children }: { readonly children: ReactNode }) {
  if (typeof children !== 'string') return children;
  return textParts(children).map(({ text, kind }, index) =>
    kind === 'free' ? (
      text
    ) : (
      <span key={index} className={styles.together}>
        {text}
      </span>
    ),
  );
}
