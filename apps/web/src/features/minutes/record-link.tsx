import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { useMinutes } from './use-minutes.js';

/** To the record: for chair and secretaries from the opening on, for everybody else once the meeting is concluded. */
export function RecordLink() {
  const { t } = useTranslation('minutes');
  const { head } = useMeeting().meeting;
  const { leads, canWrite } = useMinutes();
  if (!canWrite && head.state !== 'concluded') return null;
  return (
    <ButtonLink to="/meetings/$meetingId/record" params={{ meetingId: head.id }} kind="tonal" icon={IconFileText}>
      {leads ? t('title') : t('readRecord')}
    </ButtonLink>
  );
}
