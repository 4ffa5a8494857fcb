import { IconFlag, IconPlayerPause } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { sessionItems } from '../../live/session-items.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { DirectionNote } from '../../live/direction.js';

/** "Kết thúc phiên": cannot be undone, so it says what it does first. */
export function CloseSessionSheet() {
  const { t } = useTranslation('session');
  const { head, items } = useMeeting().meeting;
  const { isOpen, fold } = useSessionSheet();
  const close = useAct(useCallback((key: string) => client.meetings.close(head.id, { key }), [head.id]));
  const left = sessionItems(items).filter(({ state }) => state === 'planned').length;
  const confirm = async (): Promise<void> => {
    if ((await close.run()) !== null) fold();
  };
  return (
    <ConfirmSheet
      opened={isOpen('close-session')}
      onBack={fold}
      title={t('closeTitle')}
      verb={t('step.close')}
      icon={IconFlag}
      busy={close.busy}
      onConfirm={() => void confirm()}
      consequence={
        <>
          <p>{t('closeText')}</p>
          {left > 0 && <p>{t('closeLeft', { count: left })}</p>}
          <DirectionNote />
          <Refusal text={close.problem} onDismiss={close.clear} />
        </>
      }
    />
  );
}

/** "Tạm dừng": ends the floor, keeps the queue. */
export function PauseSessionSheet() {
  const { t } = useTranslation('session');
  const { head } = useMeeting().meeting;
  const { isOpen, fold } = useSessionSheet();
  const pause = useAct(useCallback((key: string) => client.meetings.pause(head.id, { key }), [head.id]));
  const confirm = async (): Promise<void> => {
    if ((await pause.run()) !== null) fold();
  };
  return (
    <ConfirmSheet
      opened={isOpen('pause-session')}
      onBack={fold}
      kind="filled"
      title={t('pauseTitle')}
      verb={t('pause')}
      icon={IconPlayerPause}
      busy={pause.busy}
      onConfirm={() => void confirm()}
      consequence={
        <>
          <p>{t('pauseText')}</p>
          <DirectionNote />
          <Refusal text={pause.problem} onDismiss={pause.clear} />
        </>
      }
    />
  );
}
