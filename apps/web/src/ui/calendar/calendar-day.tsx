import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { useFormat } from '../format/use-format.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './month-grid.module.css';

export interface DayEntry {
  readonly id: string;
  /** Time and title: "14:00 Phiên họp thường kỳ". */
  readonly label: string;
  /** live red, mine jade, plain for the rest. */
  readonly tone?: 'live' | 'mine' | 'plain';
}

interface CalendarDayProps {
  readonly day: string;
  readonly entries: readonly DayEntry[];
  readonly place: 'inside' | 'outside';
  readonly today: boolean;
  readonly selected: boolean;
  readonly reachable: boolean;
  readonly takesFocus: boolean;
  readonly onSelect: (day: string) => void;
  readonly onMove: (event: KeyboardEvent, day: string) => void;
}

const shown = 2;

/** One day: its figure, its first entries in words where there is room, dots where there is none. */
export function CalendarDay({
  day,
  entries,
  place,
  today,
  selected,
  reachable,
  takesFocus,
  onSelect,
  onMove,
}: CalendarDayProps) {
  const { t } = useTranslation('ui');
  const { longDay } = useFormat();
  const cell = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) cell.current?.focus();
  }, [takesFocus]);
  const spoken = [
    today ? `${t('calendar.today')}, ${longDay(day)}` : longDay(day),
    ...entries.map(({ label }) => label),
  ].join('. ');

  return (
    <div role="gridcell" aria-selected={selected} className={styles.cell}>
      <button
        ref={cell}
        type="button"
        className={classNames(
          styles.day,
          place === 'outside' && styles.outside,
          today && styles.today,
          selected && styles.selected,
        )}
        aria-current={today ? 'date' : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onSelect(day)}
        onKeyDown={(event) => onMove(event, day)}
      >
        <VisuallyHidden>{spoken}</VisuallyHidden>
        <span className={styles.figure} aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <Entries entries={entries} />
      </button>
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly DayEntry[] }) {
  const { t } = useTranslation('ui');
  if (entries.length === 0) return null;
  return (
    <>
      <span className={styles.entries} aria-hidden="true">
        {entries.slice(0, shown).map(({ id, label, tone = 'plain' }) => (
          <span key={id} className={classNames(styles.entry, styles[tone])}>
            {label}
          </span>
        ))}
        {entries.length > shown && (
          <span className={styles.rest}>{t('calendar.more', { count: entries.length - shown })}</span>
        )}
      </span>
      <span className={styles.dots} aria-hidden="true">
        {entries.slice(0, 3).map(({ id, tone = 'plain' }) => (
          <span key={id} className={classNames(styles.dot, styles[tone])} />
        ))}
      </span>
    </>
  );
}
