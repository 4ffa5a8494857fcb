import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarDay, type DayEntry } from './calendar-day.js';
import { dayAfterKey } from './day-after-key.js';
import { type Month, monthOf, sameMonth, weeksOf } from './month-days.js';
import { MonthHead } from './month-head.js';
import styles from './month-grid.module.css';

export interface MonthGridProps {
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
  /** Calendar days are `YYYY-MM-DD` on the body's clock. */
  readonly today: string;
  readonly selected: string | null;
  readonly onSelect: (day: string) => void;
  readonly entries: Readonly<Record<string, readonly DayEntry[]>>;
}

/** A month from Monday to Sunday. Arrows move by day and week, Page Up and Page Down by month, Enter chooses. */
export function MonthGrid({ month, onMonth, today, selected, onSelect, entries }: MonthGridProps) {
  const { t } = useTranslation('ui');
  const [focused, setFocused] = useState<string | null>(null);
  const weeks = weeksOf(month);
  const inside = (day: string | null) => day !== null && sameMonth(day, month);
  const reachable = [focused, selected, today, ...(weeks[0] ?? [])].find(inside);
  const move = (event: KeyboardEvent, day: string) => {
    const next = dayAfterKey(day, event.key);
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    if (!inside(next)) onMonth(monthOf(next));
  };

  return (
    <div className={styles.calendar}>
      <MonthHead month={month} onMonth={onMonth} today={today} />
      <div
        role="grid"
        aria-label={t('calendar.monthTitle', { month: month.month, year: month.year })}
        className={styles.grid}
      >
        <Weekdays />
        {weeks.map((week) => (
          <div key={week[0]} role="row" className={styles.week}>
            {week.map((day) => (
              <CalendarDay
                key={day}
                day={day}
                entries={entries[day] ?? []}
                place={inside(day) ? 'inside' : 'outside'}
                today={day === today}
                selected={day === selected}
                reachable={day === reachable}
                takesFocus={day === focused}
                onSelect={onSelect}
                onMove={move}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const;

function Weekdays() {
  const { t } = useTranslation('ui');
  return (
    <div role="row" className={styles.week}>
      {weekdays.map((day) => (
        <span key={day} role="columnheader" className={styles.weekday} aria-label={t(`calendar.days.${day}`)}>
          {t(`calendar.shortDays.${day}`)}
        </span>
      ))}
    </div>
  );
}
