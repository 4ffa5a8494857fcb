import { IconBuildingBroadcastTower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMySites } from '../../features/attendance/site-sheet.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';

/** The contact of a remote site checks its people in, before the session opens and while it runs; nothing for others. */
export function OwnSiteButton() {
  const { t } = useTranslation('session');
  const { open } = useSessionSheet();
  if (useMySites().length === 0) return null;
  return (
    <Button size="small" icon={IconBuildingBroadcastTower} onClick={() => open('site')}>
      {t('mySite')}
    </Button>
  );
}
