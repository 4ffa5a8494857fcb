import { type ReactNode } from 'react';
import { type IconShape } from '../icon/icon.js';
import { StatePanel } from './state-panel.js';

export interface EmptyProps {
  readonly icon: IconShape;
  /** What is not here. */
  readonly title: string;
  /** When something will be. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly align?: 'start' | 'center';
}

export function Empty({ icon, title, children, action, align }: EmptyProps) {
  return (
    <StatePanel icon={icon} tone="accent" title={title} actions={action} align={align}>
      {children}
    </StatePanel>
  );
}
