import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import styles from './list.module.css';

export interface ListProps {
  readonly children: ReactNode;
  /** Named when no heading stands right above it. */
  readonly label?: string;
  /** ordered: the place in the list means something (a queue, an agenda). */
  readonly kind?: 'plain' | 'ordered';
  /** dense: 48 high rows of desktop screens; normal: 64 and more. */
  readonly density?: 'normal' | 'dense';
}

/** Rows with dividers that start at the text. Its children are `Row`, `RowButton` or `RowLink`. */
export function List({ children, label, kind = 'plain', density = 'normal' }: ListProps) {
  const Tag = kind === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag className={classNames(styles.list, styles[density])} aria-label={label}>
      {children}
    </Tag>
  );
}
