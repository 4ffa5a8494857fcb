import { IconLoader2, IconLock } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon } from '../icon/icon.js';
import { buttonClass, buttonIconSize, type ButtonLook } from './button-look.js';
import styles from './button.module.css';

export interface ButtonProps
  extends ButtonLook, Omit<ComponentProps<'button'>, 'disabled' | 'className' | 'style' | 'children'> {
  /** Verb and object, at most four words. */
  readonly children: ReactNode;
  /** Why the act is not possible yet, e.g. "Chờ đủ điều kiện". Shown with a lock in place of the label; pressing does nothing. */
  readonly locked?: string | undefined;
  /** What is going on, e.g. "Đang gửi". Shown in place of the label; a second press does nothing. */
  readonly busy?: string | undefined;
  /** It has just come to mean something else: a press is ignored for a moment, and nothing shows it. */
  readonly settling?: boolean;
}

/** A button never goes mute: locked and busy ones stay in the tab order and say why. */
export function Button({
  kind,
  size,
  width,
  icon,
  trailingIcon,
  locked,
  busy,
  settling = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const waiting = locked !== undefined || busy !== undefined;
  const deaf = waiting || settling;
  const lead = locked !== undefined ? IconLock : busy !== undefined ? IconLoader2 : icon;

  return (
    <button
      {...rest}
      type={deaf ? 'button' : type}
      data-kind={kind}
      className={classNames(
        buttonClass({ kind, size, width }),
        locked !== undefined && styles.locked,
        busy !== undefined && styles.busy,
      )}
      aria-disabled={deaf || undefined}
      aria-busy={busy !== undefined || undefined}
      onClick={deaf ? undefined : onClick}
    >
      {lead && <Icon of={lead} size={buttonIconSize(size)} />}
      <span>{locked ?? busy ?? children}</span>
      {trailingIcon && !waiting && <Icon of={trailingIcon} size={buttonIconSize(size)} />}
    </button>
  );
}
