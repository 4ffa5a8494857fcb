import { useNavigate } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { IconButton } from '../../ui/button/icon-button.js';

/** From a console back to the meeting; the session goes on. */
export function LeaveButton() {
  const { t } = useTranslation('session');
  const { id } = useMeeting().meeting.head;
  const navigate = useNavigate();
  return (
    <IconButton
      label={t('leaveRoom')}
      icon={IconArrowLeft}
      onClick={() => void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } })}
    />
  );
}
