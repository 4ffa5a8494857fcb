import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon/icon.js';
import { NavButton } from '../../ui/navigation/nav-button.js';
import { noticesQuery } from './notices.js';

/** The bell with its word and how many notices are unread. */
export function BellButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('notifications');
  const unread = useQuery(noticesQuery).data?.unread ?? 0;
  return (
    <NavButton
      picture={<Icon of={IconBell} size={28} />}
      count={unread}
      countText={t('unread', { count: unread })}
      onPress={onPress}
    >
      {t('title')}
    </NavButton>
  );
}
