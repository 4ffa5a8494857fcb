import { useFormat } from '../format/use-format.js';
import styles from './date-tile.module.css';

/** The day of an upcoming meeting: day and month over the weekday. `day` is `YYYY-MM-DD`. */
export function DateTile({ day }: { readonly day: string }) {
  const { weekday } = useFormat();
  return (
    <span className={styles.tile}>
      <span className={styles.figure}>
        {day.slice(8)}
        <span className={styles.month}>/{day.slice(5, 7)}</span>
      </span>
      <span className={styles.weekday}>{weekday(day)}</span>
    </span>
  );
}
