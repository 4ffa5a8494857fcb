import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import styles from './page.module.css';

/** A scrolling page on the table: margins by its own width, parts 24 apart. Every page's outermost element. */
export function Page({
  children,
  width = 'full',
}: {
  readonly children: ReactNode;
  readonly width?: 'full' | 'reading';
}) {
  return (
    <div className={styles.page}>
      <div className={classNames(styles.inner, styles[width])}>{children}</div>
    </div>
  );
}

export interface ColumnsProps {
  readonly children: ReactNode;
  /** home: 57 % and 43 % from tablet portrait. panel: main and a side panel of 392 from desktop. even: equal, as many as fit. */
  readonly kind: 'home' | 'panel' | 'even';
}

/** Beside each other where there is room, under each other where there is not. */
export function Columns({ children, kind }: ColumnsProps) {
  return <div className={classNames(styles.columns, styles[kind])}>{children}</div>;
}

/** Things under each other. */
export function Stack({
  children,
  gap = 'medium',
}: {
  readonly children: ReactNode;
  readonly gap?: 'small' | 'medium' | 'large';
}) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Things beside each other, wrapping. */
export function Line({
  children,
  justify = 'start',
}: {
  readonly children: ReactNode;
  readonly justify?: 'start' | 'between';
}) {
  return (
    <div className={styles.line} data-justify={justify}>
      {children}
    </div>
  );
}
