import { IconCloudOff } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime, type Moment } from '../format/dates.js';
import { StatePanel } from './state-panel.js';

export interface OfflineStateProps {
  readonly since: Moment;
  /** What of this screen still works; a general sentence when left out. */
  readonly children?: ReactNode;
}

/** For a screen that has nothing kept on the device; where something is kept, show it with an offline `Banner` instead. */
export function OfflineState({ since, children }: OfflineStateProps) {
  const { t } = useTranslation('ui');
  return (
    <StatePanel icon={IconCloudOff} tone="amber" title={t('offline.since', { time: formatTime(since) })} role="status">
      {children ?? t('offline.keepsWorking')}
    </StatePanel>
  );
}
