import { classNames } from '../class-names.js';
import { initials } from '../format/names.js';
import styles from './avatar.module.css';

export interface AvatarProps {
  readonly name: string;
  /** small 40, medium 44, large 52. */
  readonly size?: 'small' | 'medium' | 'large';
}

/** The two letters a person is called by. The full name always stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, size = 'medium' }: AvatarProps) {
  return (
    <span className={classNames(styles.avatar, styles[size])} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
