import { type ReactNode } from 'react';
import styles from './field.module.css';

export interface CheckGroupProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** Boxes to tick that answer one question, under its words. */
export function CheckGroup({ label, children }: CheckGroupProps) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}
