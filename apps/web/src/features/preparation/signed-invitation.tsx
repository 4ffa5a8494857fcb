import { IconFileCheck, IconFileDescription } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { StatusBox } from '../../ui/state/status-box.js';

/** Whether the signed invitation goes out with the meeting: a paper of the kind "Giấy mời". */
export function SignedInvitation() {
  const { t } = useTranslation('preparation');
  const { documents, intake } = useMeeting().documents;
  const letter = documents.find(({ kind }) => kind === 'invitation');
  if (letter !== undefined)
    return (
      <StatusBox tone="filled" icon={IconFileCheck} title={t('signed.there')}>
        {letter.title}
      </StatusBox>
    );
  return (
    <StatusBox tone="soft" icon={IconFileDescription} title={t('signed.missing')}>
      {t(intake.some(({ state }) => state !== 'refused') ? 'signed.arriving' : 'signed.how')}
    </StatusBox>
  );
}
