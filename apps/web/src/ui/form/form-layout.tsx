import { type ReactNode } from 'react';
import styles from './form-layout.module.css';

export interface FormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly label: string;
}

/** Fields under each other; the browser's own bubbles are off, errors are ours. */
export function Form({ children, onSubmit, label }: FormProps) {
  return (
    <form
      noValidate
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Two or three short fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Buttons at the end of a form or card, in one line where there is room. */
export function Actions({
  children,
  align = 'start',
}: {
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}) {
  return (
    <div className={styles.actions} data-align={align}>
      {children}
    </div>
  );
}
