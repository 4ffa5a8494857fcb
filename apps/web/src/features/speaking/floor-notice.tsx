import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { useOwnRequest } from './use-own-request.js';

/** Told to the person alone: the chair asks for the opinion in writing. Nobody is refused the floor in public. */
export function FloorNotice() {
  const { t } = useTranslation('speaking');
  const { mySeatIds, items } = useMeeting().meeting;
  const { own, problem, clear } = useOwnRequest(mySeatIds[0] ?? null);
  const notice = own.kind === 'may-ask' ? own.notice : null;
  if (problem !== null) return <Refusal text={problem} onDismiss={clear} />;
  if (notice === null) return null;
  return (
    <StatusBox tone="soft" icon={IconMessageCircle} title={t('inWriting')} announced="status">
      {items.find(({ id }) => id === notice.itemId)?.title}
    </StatusBox>
  );
}
