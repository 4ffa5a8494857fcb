import { awayFrom } from '@app/client';
import { IconScreenShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { Button } from '../../ui/button/button.js';
import { useFollowing } from './following-provider.js';

/** "Người trình bày đang ở trang 17 · Xem theo người trình bày", for who reads by himself. */
export function useFollowBanner(): readonly BannerEntry[] {
  const { t } = useTranslation('presenting');
  const { state, tell } = useFollowing();
  const away = awayFrom(state);
  if (away === null) return [];
  return [
    {
      kind: 'follow',
      tone: 'accent',
      icon: IconScreenShare,
      title: t('awayTitle', { page: away.page }),
      children: t('awayText'),
      action: (
        <Button kind="tonal" size="small" onClick={() => tell({ kind: 'return' })}>
          {t('followAgain')}
        </Button>
      ),
    },
  ];
}
