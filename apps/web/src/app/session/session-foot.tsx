import { useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconBuildingBroadcastTower, IconSettings, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMySites } from '../../features/attendance/site-sheet.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';

/** Under the agenda: one's attendance, one's site, the screen, the way out. */
export function SessionFoot() {
  const { t } = useTranslation('session');
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId/live' });
  const { mySeatIds } = useMeeting().meeting;
  const { open } = useSessionSheet();
  const sites = useMySites();
  return (
    <>
      {mySeatIds.length > 0 && (
        <Button size="small" icon={IconUserCheck} onClick={() => open('me')}>
          {t('me')}
        </Button>
      )}
      {sites.length > 0 && (
        <Button size="small" icon={IconBuildingBroadcastTower} onClick={() => open('site')}>
          {t('mySite')}
        </Button>
      )}
      <Button size="small" kind="text" icon={IconSettings} onClick={() => open('settings')}>
        {t('settings')}
      </Button>
      <ButtonLink to="/meetings/$meetingId" params={{ meetingId }} size="small" kind="text" icon={IconArrowLeft}>
        {t('leaveRoom')}
      </ButtonLink>
    </>
  );
}
