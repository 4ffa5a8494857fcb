import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { cssVars } from '../css-vars.js';
import { type MarkCount, squares } from './member-mark.js';
import { MemberSquare } from './member-square.js';
import styles from './member-grid.module.css';

export interface MemberGridProps {
  /** Groups in the order they are drawn; those of 0 are left out of the drawing, not of the words. */
  readonly counts: readonly MarkCount[];
  /** A line after this many members: what a majority must pass. 13 of 27 → the line stands before the 14th. */
  readonly lineAfter?: number;
  readonly columns?: number;
  /** square: a result. seat: presence, flatter. room: a result on the hall's screen. */
  readonly shape?: 'square' | 'seat' | 'room';
}

/** One square for each member of the body, absent ones too. Groups differ by fill pattern, never by red and green. */
export function MemberGrid({ counts, lineAfter, columns = 9, shape = 'square' }: MemberGridProps) {
  const text = useMemberText(counts, lineAfter);
  return (
    <div
      className={classNames(styles.grid, styles[shape])}
      role="img"
      aria-label={text}
      style={cssVars({ '--columns': columns })}
    >
      {squares(counts).map((mark, index) => (
        <span key={index} className={classNames(styles.place, index === lineAfter && styles.afterLine)}>
          <MemberSquare mark={mark} />
        </span>
      ))}
    </div>
  );
}

/** The groups with their squares and figures. */
export function MemberLegend({
  counts,
  size = 'normal',
}: {
  readonly counts: readonly MarkCount[];
  readonly size?: 'normal' | 'large' | 'room';
}) {
  const { t } = useTranslation('ui');
  return (
    <ul className={classNames(styles.legend, styles[`legend-${size}`])}>
      {counts.map(({ mark, count }) => (
        <li key={mark} className={styles.entry}>
          <span className={styles.key}>
            <MemberSquare mark={mark} />
          </span>
          <span className={styles.word}>{t(`members.${mark}`)}</span>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}

function useMemberText(counts: readonly MarkCount[], lineAfter: number | undefined): string {
  const { t } = useTranslation('ui');
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const groups = counts.map(({ mark, count }) => `${count} ${t(`members.${mark}`).toLocaleLowerCase()}`);
  const line = lineAfter === undefined ? [] : [t('members.line', { place: lineAfter + 1, total })];
  return [...groups, ...line].join(', ');
}
