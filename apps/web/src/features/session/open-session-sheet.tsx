import { MEETING_LIMITS } from '@app/contracts';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { DirectionNote } from '../../live/direction.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Stack } from '../../ui/page/page.js';
import { Checklist } from '../../ui/progress/checklist.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';

/** "Mở phiên họp"; without a quorum only with a reason, which goes into the record. */
export function OpenSessionSheet() {
  const { t } = useTranslation('session');
  const { meeting, attendance } = useMeeting();
  const { isOpen, fold } = useSessionSheet();
  const [typed, setTyped] = useState('');
  const { id } = meeting.head;
  const open = useAct(
    useCallback(
      (key: string, overrideReason: string | null) => client.meetings.open(id, { overrideReason }, { key }),
      [id],
    ),
  );
  const { quorum } = attendance;
  const isMissing = quorum !== null && quorum.isKnown && !quorum.isReached;
  const reason = isMissing ? typed.trim() : null;
  const confirm = async (): Promise<void> => {
    if ((await open.run(reason)) !== null) fold();
  };
  return (
    <Sheet
      opened={isOpen('open-session')}
      onFold={fold}
      title={t('openTitle')}
      width="narrow"
      height="fit"
      footer={
        <>
          <Button onClick={fold}>{t('notNow')}</Button>
          <Button
            kind="filled"
            icon={IconPlayerPlay}
            busy={open.busy}
            locked={reason === '' ? t('needReason') : undefined}
            onClick={() => void confirm()}
          >
            {isMissing ? t('openWithout') : t('step.open')}
          </Button>
        </>
      }
    >
      <Stack>
        <QuorumCheck />
        <p>{t('openText')}</p>
        {isMissing && (
          <TextAreaField
            label={t('withoutReason')}
            hint={t('withoutReasonHint')}
            value={typed}
            maxLength={MEETING_LIMITS.reasonMax}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <DirectionNote />
        <Refusal text={open.problem} onDismiss={open.clear} />
      </Stack>
    </Sheet>
  );
}

/** Who is there against what the rules ask for; nothing where they name no quorum. */
function QuorumCheck() {
  const { t } = useTranslation('session');
  const { outOf } = useFormat();
  const { quorum } = useMeeting().attendance;
  if (quorum === null || !quorum.isKnown) return null;
  const { present, total, required, isReached } = quorum;
  return (
    <Checklist
      words={{ done: t('done'), open: t('open') }}
      items={[
        {
          key: 'quorum',
          done: isReached,
          text: t('quorumCheck', { outOf: outOf(present, total), required: required ?? 0 }),
        },
      ]}
    />
  );
}
