import { type ReactNode } from 'react';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import styles from './minutes.module.css';
import { SaveState } from './save-state.js';
import { type Drafting } from './use-draft.js';

export interface TypedFieldProps {
  readonly label: string;
  readonly rows: number;
  readonly maxLength: number;
  readonly drafting: Drafting<string>;
  /** Beside the state: a lesser act. */
  readonly beside?: ReactNode;
}

/** A text that saves itself, with what has become of it. */
export function TypedField({ label, rows, maxLength, drafting, beside }: TypedFieldProps) {
  const { value, edit, flush } = drafting;
  return (
    <div className={styles.field}>
      <TextAreaField
        label={label}
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={(event) => edit(event.currentTarget.value)}
        onBlur={flush}
      />
      <SaveState drafting={drafting} say={(text) => text} beside={beside} />
    </div>
  );
}
