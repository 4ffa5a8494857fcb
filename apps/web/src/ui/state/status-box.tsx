import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './status-box.module.css';

export interface StatusBoxProps {
  /** filled: the server has confirmed it. neutral: on its way. amber: still on this device. red: refused. soft: a remark. */
  readonly tone: 'filled' | 'neutral' | 'soft' | 'amber' | 'red';
  readonly icon: IconShape;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Spoken when it appears: a refusal interrupts, the rest waits its turn. */
  readonly announced?: 'status' | 'alert';
}

/** What has become of something the person did: recorded, on its way, not sent, refused. */
export function StatusBox({ tone, icon, title, children, action, announced }: StatusBoxProps) {
  return (
    <div className={classNames(styles.box, styles[tone])} role={announced}>
      <Icon of={icon} size={32} />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.line}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
