import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { useOwnAttendance } from './use-own-attendance.js';

/** In a running session, for who has not checked in or has left: the one thing to do before anything else. */
export function CheckInPrompt() {
  const { t } = useTranslation('attendance');
  const { own } = useOwnAttendance();
  const { open } = useSessionSheet();
  if (own.kind !== 'open' && own.kind !== 'left') return null;
  return (
    <StatusBox
      tone="amber"
      icon={IconUserQuestion}
      title={own.kind === 'open' ? t('notCheckedIn') : t('away')}
      action={
        <Button size="small" onClick={() => open('me')}>
          {own.kind === 'open' ? t('checkIn') : t('comeBack')}
        </Button>
      }
    >
      {own.kind === 'open' ? t('notCheckedInText') : t('leftText')}
    </StatusBox>
  );
}
