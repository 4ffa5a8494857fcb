import { IconCheck, IconCircle } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './checklist.module.css';

export interface CheckItem {
  readonly key: string;
  readonly done: boolean;
  readonly text: ReactNode;
}

export interface ChecklistProps {
  readonly items: readonly CheckItem[];
  /** Said before each line, e.g. "xong" and "chưa xong". */
  readonly words: { readonly done: string; readonly open: string };
}

/** What must be true before something can begin: checks and open circles. */
export function Checklist({ items, words }: ChecklistProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ key, done, text }) => (
        <li key={key} className={done ? styles.done : styles.open}>
          <Icon of={done ? IconCheck : IconCircle} size={22} weight={done ? 'strong' : 'regular'} />
          <span>
            <VisuallyHidden>{done ? words.done : words.open}: </VisuallyHidden>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
