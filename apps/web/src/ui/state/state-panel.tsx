import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './state-panel.module.css';

export interface StatePanelProps {
  readonly icon: IconShape;
  readonly tone: 'accent' | 'amber' | 'red';
  readonly title: string;
  readonly children?: ReactNode;
  /** Small text under the buttons: a code, a telephone number. */
  readonly footnote?: ReactNode;
  readonly actions?: ReactNode;
  /** center: alone on a page that is looked at from afar. */
  readonly align?: 'start' | 'center';
  readonly role?: 'status' | 'alert';
}

/** The shape that empty, failed and offline screens share. */
export function StatePanel({ icon, tone, title, children, footnote, actions, align, role }: StatePanelProps) {
  return (
    <div className={classNames(styles.panel, align === 'center' && styles.centred)} role={role}>
      <span className={classNames(styles.icon, styles[tone])}>
        <Icon of={icon} size={44} weight="light" />
      </span>
      <h3 className={styles.title}>{title}</h3>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {footnote !== undefined && <div className={styles.text}>{footnote}</div>}
    </div>
  );
}
