import { type ComponentProps } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'children' | 'aria-label' | 'aria-pressed' | 'disabled'
> {
  /** Said by screen readers; the sign alone is enough only for back, close, search, bell, agenda, page arrows and pen tools. */
  readonly label: string;
  readonly icon: IconShape;
  readonly kind?: 'plain' | 'surface' | 'tonal';
  /** For a tool that stays on: chosen or not. */
  readonly pressed?: boolean;
  /** Something to act on; 0 shows nothing. Say the number in `label` too. */
  readonly count?: number;
  readonly size?: 'medium' | 'large';
}

/** A square of 52 with one sign. */
export function IconButton({
  label,
  icon,
  kind = 'plain',
  pressed,
  count = 0,
  size = 'medium',
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[kind], styles[size])}
      aria-label={label}
      aria-pressed={pressed}
    >
      <Icon of={icon} size={size === 'large' ? 28 : 26} />
      {count > 0 && (
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      )}
    </button>
  );
}
