import { useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconSettings, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { OwnSiteButton } from './own-site-button.js';

/** Under the agenda: one's attendance, one's site, the screen, the way out. */
export function SessionFoot() {
  const { t } = useTranslation('session');
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId/live' });
  const { mySeatIds } = useMeeting().meeting;
  const { open } = useSessionSheet();
  return (
    <>
      {mySeatIds.length > 0 && (
        <Button size="small" icon={IconUserCheck} onClick={() => open('me')}>
          {t('me')}
        </Button>
      )}
      <OwnSiteButton />
      <Button size="small" kind="text" icon={IconSettings} onClick={() => open('settings')}>
        {t('settings')}
      </Button>
      <ButtonLink to="/meetings/$meetingId" params={{ meetingId }} size="small" kind="text" icon={IconArrowLeft}>
        {t('leaveRoom')}
      </ButtonLink>
    </>
  );
}
