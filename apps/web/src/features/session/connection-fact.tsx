import { IconBrowserX, IconCircleCheck, IconCloudOff, IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLine } from '../../live/use-line.js';
import { LiveFact } from '../../ui/bars/live-bar.js';

/** How this device stands to the meeting. `problems`: only when something is wrong; on a phone always so. */
export function ConnectionFact({ shows = 'all' }: { readonly shows?: 'all' | 'problems' }) {
  const { t } = useTranslation('session');
  const line = useLine();
  switch (line.kind) {
    case 'offline':
      return <LiveFact icon={IconCloudOff} title={t('line.offline')} tone="amber" />;
    case 'too-many-pages':
      return <LiveFact icon={IconBrowserX} title={t('line.tooMany')} tone="amber" />;
    case 'out-of-sync':
      return <LiveFact icon={IconRefreshAlert} title={t('line.outOfSync')} tone="amber" />;
    case 'live':
    case 'back':
      if (shows === 'problems') return null;
      return <LiveFact icon={IconCircleCheck} title={t('line.live')} tone="accent" shownFrom="wider" />;
  }
}
