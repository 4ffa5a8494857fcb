import { type MarkShape } from '@app/contracts';
import { boxOf } from '../ink/mark-geometry.js';
import styles from './layer.module.css';

const ROOM = 4;

/** Around the mark that is picked, so that it is seen without its colour changing. */
export function SelectedFrame({ shape }: { readonly shape: MarkShape }) {
  const box = boxOf(shape);
  if (box === null) return null;
  const [left, top, right, bottom] = box;
  return (
    <rect
      className={styles.frame}
      data-selected=""
      {...{ x: left - ROOM, y: top - ROOM, width: right - left + 2 * ROOM, height: bottom - top + 2 * ROOM }}
      rx={ROOM}
    />
  );
}
