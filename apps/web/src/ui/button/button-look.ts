import { classNames } from '../class-names.js';
import { type IconShape } from '../icon/icon.js';
import styles from './button.module.css';

export type ButtonKind = 'filled' | 'tonal' | 'outlined' | 'text' | 'danger' | 'stage' | 'stageOutlined';
/** Least height at 100 % text: small 48, medium 56, large 72, hero 80. */
export type ButtonSize = 'small' | 'medium' | 'large' | 'hero';

export interface ButtonLook {
  /** filled: one per screen. tonal: next best. outlined: neutral. text: go elsewhere. danger: only inside its own confirmation. */
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly width?: 'auto' | 'full';
  readonly icon?: IconShape;
  readonly trailingIcon?: IconShape;
}

export function buttonClass({ kind = 'outlined', size = 'medium', width = 'auto' }: ButtonLook): string {
  return classNames(styles.button, styles[kind], size !== 'medium' && styles[size], width === 'full' && styles.full);
}

/** Icon size in px that goes with the button's size. */
export function buttonIconSize(size: ButtonSize = 'medium'): number {
  switch (size) {
    case 'small':
      return 22;
    case 'medium':
      return 24;
    case 'large':
      return 28;
    case 'hero':
      return 30;
  }
}
