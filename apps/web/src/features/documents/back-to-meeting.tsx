import { useNavigate, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button/icon-button.js';

/** From the reader to the meeting the paper belongs to. */
export function BackToMeeting() {
  const { t } = useTranslation('documents');
  const { meetingId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <IconButton
      label={t('reader.back')}
      icon={IconArrowLeft}
      onClick={() => void navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
    />
  );
}
