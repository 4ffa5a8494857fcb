import { IconCheck, IconLock, IconMinus, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './ballot-choice.module.css';

export interface BallotOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** check, cross, minus for the three usual choices; otherwise a number or letter. */
  readonly sign: 'check' | 'cross' | 'minus' | (string & {});
}

export interface BallotChoicesProps<T extends string> {
  /** The question, said by screen readers before the choices. */
  readonly question: string;
  readonly options: readonly BallotOption<T>[];
  /** null until the person touches one: nothing is chosen for them. */
  readonly value: T | null;
  readonly onChoose: (value: T) => void;
  /** open: can be chosen. locked: sent, the chosen one carries a lock. closed: the ballot has ended. */
  readonly phase: 'open' | 'locked' | 'closed';
}

/** The choices of a ballot: real radio buttons, all alike until touched. */
export function BallotChoices<T extends string>({ question, options, value, onChoose, phase }: BallotChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={phase === 'closed'}>
      <VisuallyHidden>
        <legend>{question}</legend>
      </VisuallyHidden>
      {options.map((option) => (
        <BallotChoice
          key={option.value}
          name={name}
          sign={<BallotSign sign={option.sign} />}
          chosen={option.value === value}
          phase={phase}
          onChoose={() => onChoose(option.value)}
        >
          {option.label}
        </BallotChoice>
      ))}
    </fieldset>
  );
}

export interface BallotChoiceProps {
  readonly name: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
  readonly chosen: boolean;
  readonly phase: 'open' | 'locked' | 'closed';
  readonly onChoose: () => void;
}

/** One choice, at least 96 high. */
export function BallotChoice({ name, sign, children, chosen, phase, onChoose }: BallotChoiceProps) {
  return (
    <label
      className={classNames(
        styles.choice,
        chosen && styles.chosen,
        phase !== 'open' && !chosen && styles.off,
        phase === 'open' && styles.open,
      )}
    >
      <input
        type="radio"
        name={name}
        className={styles.input}
        checked={chosen}
        disabled={phase !== 'open' && !chosen}
        onChange={phase === 'open' ? onChoose : ignore}
      />
      <span className={styles.sign}>{sign}</span>
      <span className={styles.label}>{children}</span>
      {chosen && phase === 'locked' && <Icon of={IconLock} size={26} />}
    </label>
  );
}

const signs: Readonly<Record<string, IconShape>> = { check: IconCheck, cross: IconX, minus: IconMinus };

function BallotSign({ sign }: { readonly sign: string }) {
  const shape = signs[sign];
  return shape === undefined ? <span aria-hidden="true">{sign}</span> : <Icon of={shape} size={30} weight="strong" />;
}

// A sent choice stays readable and focusable, but pressing it changes nothing.
function ignore(): void {}
