import { classNames } from '../class-names.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './digits.module.css';

export interface DigitsProps {
  /** Figures with ":" "." "," "+" "–" between them, e.g. "06:42". */
  readonly value: string;
  /** What is read aloud in place of the figures. */
  readonly spoken?: string;
}

/** Be Vietnam Pro has no tabular figures: each figure gets a box of its own width, so that a countdown does not tremble. */
export function Digits({ value, spoken = value }: DigitsProps) {
  return (
    <span className={styles.digits}>
      <span aria-hidden="true" className={styles.boxes}>
        {Array.from(value, (sign, index) => (
          <span key={index} className={classNames(styles.box, boxClass(sign))}>
            {sign}
          </span>
        ))}
      </span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </span>
  );
}

function boxClass(sign: string): string | undefined {
  if (/\d/.test(sign)) return styles.figure;
  return /[:.,]/.test(sign) ? styles.point : styles.sign;
}
