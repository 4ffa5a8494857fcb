import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './chip.module.css';

export type ChipTone = 'accent' | 'neutral' | 'outline' | 'amber' | 'red';

export interface ChipProps {
  readonly tone: ChipTone;
  readonly icon: IconShape;
  /** A picture in place of the icon, e.g. a ring of progress. */
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}

/** A state: icon and word, never clickable. */
export function Chip({ tone, icon, picture, children }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[tone])}>
      {picture ?? <Icon of={icon} size={20} weight={tone === 'accent' ? 'strong' : 'regular'} />}
      <span>{children}</span>
    </span>
  );
}
