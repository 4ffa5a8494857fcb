import { type FoundPlace } from '@app/contracts';
import styles from './find-sheet.module.css';

/** The words around a place, with what was looked for marked. */
export function Excerpt({ place: { excerpt, excerptAt: from, length } }: { readonly place: FoundPlace }) {
  return (
    <>
      {excerpt.slice(0, from)}
      <mark className={styles.mark}>{excerpt.slice(from, from + length)}</mark>
      {excerpt.slice(from + length)}
    </>
  );
}
