import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { cssVars } from '../css-vars.js';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './data-table.module.css';

export interface Sort<Key extends string = string> {
  readonly key: Key;
  readonly direction: 'ascending' | 'descending';
}

interface ColumnHeadProps<Key extends string> {
  readonly column: {
    readonly key: Key;
    readonly title: string;
    readonly align?: 'start' | 'end';
    readonly sortable?: boolean;
    readonly width?: string;
  };
  readonly sort: Sort<Key> | undefined;
  readonly onSort: ((sort: Sort<Key>) => void) | undefined;
}

/** A column's title; a button where the column can be sorted. */
export function ColumnHead<Key extends string>({ column, sort, onSort }: ColumnHeadProps<Key>) {
  const { t } = useTranslation('ui');
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const className = classNames(styles.title, column.align === 'end' && styles.right);
  const style = column.width === undefined ? undefined : cssVars({ '--width': column.width });
  if (column.sortable !== true || !onSort) {
    return (
      <th scope="col" className={className} style={style}>
        {column.title}
      </th>
    );
  }

  const icon = direction === undefined ? IconArrowsSort : direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" className={className} style={style} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        title={t('table.sortBy', { column: column.title })}
        onClick={() => onSort({ key: column.key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
      >
        {column.title}
        <Icon of={icon} size={20} />
        {direction !== undefined && (
          <VisuallyHidden>, {t(direction === 'ascending' ? 'table.sortedUp' : 'table.sortedDown')}</VisuallyHidden>
        )}
      </button>
    </th>
  );
}
