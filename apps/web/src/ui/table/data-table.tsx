import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { ColumnHead, type Sort } from './column-head.js';
import styles from './data-table.module.css';

export interface Column<Row, Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** end: figures. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** A CSS width at 100 % text, e.g. "12rem". */
  readonly width?: string;
}

export interface DataTableProps<Row, Key extends string = string> {
  /** Names the table for screen readers. */
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row, Key>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort<Key>;
  readonly onSort?: (sort: Sort<Key>) => void;
  /** The last cell of a row: a button or a link that opens it, or an `ActionMenu`. */
  readonly rowEnd?: (row: Row) => ReactNode;
}

/** Rows of facts. On a narrow screen each row becomes a small list of title and value. */
export function DataTable<Row, Key extends string>({
  label,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  rowEnd,
}: DataTableProps<Row, Key>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead className={styles.head}>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            {rowEnd && <td className={styles.rest} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={styles.row}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} place={index === 0 ? 'name' : 'fact'} />
              ))}
              {rowEnd && <td className={styles.end}>{rowEnd(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row, Key extends string>({
  column,
  row,
  place,
}: {
  readonly column: Column<Row, Key>;
  readonly row: Row;
  readonly place: 'name' | 'fact';
}) {
  const className = classNames(styles.cell, column.align === 'end' && styles.right, place === 'name' && styles.name);
  const content = (
    <>
      {column.title !== '' && (
        <span className={styles.tag} aria-hidden="true">
          {column.title}
        </span>
      )}
      <span className={styles.value}>{column.cell(row)}</span>
    </>
  );
  return place === 'name' ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}
