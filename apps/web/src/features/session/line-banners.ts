import { IconBrowserX, IconCircleCheck, IconCloudOff, IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLine } from '../../live/use-line.js';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { formatTime } from '../../ui/format/dates.js';

/** What the line has to say: lost, catching up, back. */
export function useLineBanners(): readonly BannerEntry[] {
  const { t } = useTranslation('session');
  const line = useLine();
  switch (line.kind) {
    case 'live':
      return [];
    case 'back':
      return [
        {
          kind: 'offline',
          tone: 'accent',
          icon: IconCircleCheck,
          title: t('line.backTitle'),
          children: t('line.backText'),
        },
      ];
    case 'out-of-sync':
      return [
        {
          kind: 'out-of-sync',
          tone: 'amber',
          icon: IconRefreshAlert,
          title: t('line.outOfSyncTitle'),
          children: t('line.outOfSyncText'),
        },
      ];
    case 'too-many-pages':
      return [
        {
          kind: 'offline',
          tone: 'amber',
          icon: IconBrowserX,
          title: t('line.tooManyTitle'),
          children: t('line.tooManyText'),
        },
      ];
    case 'offline':
      return [
        {
          kind: 'offline',
          tone: 'amber',
          icon: IconCloudOff,
          title: t('line.offlineTitle', { time: formatTime(line.since) }),
          children: t('line.offlineText'),
        },
      ];
  }
}
