import { IconX } from '@tabler/icons-react';
import { classNames } from '../class-names.js';
import { type MemberMark } from './member-mark.js';
import styles from './member-square.module.css';

/** One member: solid, outlined with a cross, hatched, dotted or empty. */
export function MemberSquare({ mark }: { readonly mark: MemberMark }) {
  return (
    <span className={classNames(styles.square, styles[mark])} aria-hidden="true">
      {mark === 'against' && <IconX size="62%" stroke={2.6} aria-hidden="true" />}
    </span>
  );
}
