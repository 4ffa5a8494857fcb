import { IconPlayerPlay } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_LIMITS } from '@app/contracts';
import { client } from '../../live/client.js';
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
import { DirectionNote } from '../../live/direction.js';

/** "Mở phiên họp"; without a quorum only with a reason, which goes into the record. */
export function OpenSessionSheet() {
  const { t } = useTranslation('session');
  const { outOf } = useFormat();
  const { meeting, attendance } = useMeeting();
  const { isOpen, fold } = useSessionSheet();
  const [reason, setReason] = useState('');
  const { id } = meeting.head;
  const open = useAct(
    useCallback(
      (key: string, overrideReason: string | null) => client.meetings.open(id, { overrideReason }, { key }),
      [id],
    ),
  );
  const { quorum } = attendance;
  const isMissing = quorum !== null && quorum.isKnown && !quorum.isReached;
  const why = reason.trim();
  const confirm = async (): Promise<void> => {
    if ((await open.run(isMissing ? why : null)) !== null) fold();
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
            locked={isMissing && why === '' ? t('needReason') : undefined}
            onClick={() => void confirm()}
          >
            {isMissing ? t('openWithout') : t('step.open')}
          </Button>
        </>
      }
    >
      <Stack>
        {quorum?.isKnown === true && (
          <Checklist
            words={{ done: t('done'), open: t('open') }}
            items={[
              {
                key: 'quorum',
                done: quorum.isReached,
                text: t('quorumCheck', { outOf: outOf(quorum.present, quorum.total), required: quorum.required ?? 0 }),
              },
            ]}
          />
        )}
        <p>{t('openText')}</p>
        {isMissing && (
          <TextAreaField
            label={t('withoutReason')}
            hint={t('withoutReasonHint')}
            value={reason}
            maxLength={MEETING_LIMITS.reasonMax}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DirectionNote />
        <Refusal text={open.problem} onDismiss={open.clear} />
      </Stack>
    </Sheet>
  );
}
