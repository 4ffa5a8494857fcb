import { IconNote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';

/** To one's own marks on the papers of this meeting; where there are papers. */
export function MyNotesLink() {
  const { t } = useTranslation('annotations');
  const { meeting, documents } = useMeeting();
  if (documents.documents.length === 0) return null;
  return (
    <ButtonLink to="/meetings/$meetingId/notes" params={{ meetingId: meeting.head.id }} icon={IconNote}>
      {t('mine.title')}
    </ButtonLink>
  );
}
