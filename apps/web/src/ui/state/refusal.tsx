import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.js';
import { StatusBox } from './status-box.js';

export interface RefusalProps {
  /** Why the act was refused; null shows nothing. */
  readonly text: string | null;
  readonly onDismiss?: () => void;
}

/** Stands beside the button that was pressed: what happened, and what to do. */
export function Refusal({ text, onDismiss }: RefusalProps) {
  const { t } = useTranslation('ui');
  if (text === null) return null;
  return (
    <StatusBox
      tone="red"
      icon={IconAlertTriangle}
      title={text}
      announced="alert"
      action={onDismiss && <IconButton label={t('dismiss')} icon={IconX} onClick={onDismiss} />}
    />
  );
}
