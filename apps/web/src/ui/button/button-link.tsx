import { createLink } from '@tanstack/react-router';
import { type ComponentProps } from 'react';
import { Icon } from '../icon/icon.js';
import { buttonClass, buttonIconSize, type ButtonLook } from './button-look.js';

export interface AnchorButtonProps extends ButtonLook, Omit<ComponentProps<'a'>, 'className' | 'style'> {}

/** A link that leaves the app (a file, mail, telephone) and looks like a button. */
export function AnchorButton({ kind, size, width, icon, trailingIcon, children, ...rest }: AnchorButtonProps) {
  return (
    <a {...rest} data-kind={kind} className={buttonClass({ kind, size, width })}>
      {icon && <Icon of={icon} size={buttonIconSize(size)} />}
      <span>{children}</span>
      {trailingIcon && <Icon of={trailingIcon} size={buttonIconSize(size)} />}
    </a>
  );
}

/** A way to another screen that looks like a button: `<ButtonLink to="/meetings/$meetingId" params={{ meetingId }}>`. */
export const ButtonLink = createLink(AnchorButton);
