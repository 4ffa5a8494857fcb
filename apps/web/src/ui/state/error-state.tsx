import { IconFileAlert } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { type IconShape } from '../icon/icon.js';
import { StatePanel } from './state-panel.js';

export interface ErrorStateProps {
  /** What failed. */
  readonly title: string;
  /** What still works. */
  readonly children?: ReactNode;
  readonly icon?: IconShape;
  readonly onRetry?: (() => void) | undefined;
  /** filled where retrying is the one next step of the screen. */
  readonly retryKind?: 'filled' | 'tonal';
  /** The one person to call, with a number. */
  readonly contact?: string | undefined;
  readonly code?: string | undefined;
}

export function ErrorState({
  title,
  children,
  icon = IconFileAlert,
  onRetry,
  retryKind = 'tonal',
  contact,
  code,
}: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const notes = [
    contact === undefined ? null : t('failure.call', { contact }),
    code === undefined ? null : t('failure.code', { code }),
  ].filter((note) => note !== null);
  return (
    <StatePanel
      icon={icon}
      tone="red"
      title={title}
      role="alert"
      actions={
        onRetry && (
          <Button kind={retryKind} onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      }
      footnote={notes.length === 0 ? undefined : notes.map((note) => <p key={note}>{note}</p>)}
    >
      {children}
    </StatePanel>
  );
}
