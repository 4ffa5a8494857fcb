import { useFormat } from '../format/use-format.js';
import styles from './date-tile.module.css';

/** The day of an upcoming meeting: a large figure over the weekday. `day` is `YYYY-MM-DD`. */
export function DateTile({ day }: { readonly day: string }) {
  const { weekday } = useFormat();
  return (
    <span className={styles.tile}>
      <span className={styles.figure}>{day.slice(8)}</span>
      <span className={styles.weekday}>{weekday(day)}</span>
    </span>
  );
}
