import { type Id, VOTING_LIMITS } from '@app/contracts';
import { IconPlayerStop } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { DirectionNote } from '../../live/direction.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useBallot } from './use-ballots.js';

/** "Kết thúc biểu quyết": no vote is taken afterwards. */
export function BallotCloseSheet() {
  const { t } = useTranslation('voting');
  const { outOf } = useFormat();
  const { isOpen, of, fold } = useSessionSheet();
  const ballot = useBallot(of)?.ballot ?? null;
  const close = useAct(useCallback((key: string, id: Id) => client.voting.close(id, { key }), []));
  if (ballot === null) return null;
  const confirm = async (): Promise<void> => {
    if ((await close.run(ballot.id)) !== null) fold();
  };
  return (
    <ConfirmSheet
      opened={isOpen('ballot-close')}
      onBack={fold}
      title={t('closeTitle')}
      verb={t('close')}
      icon={IconPlayerStop}
      busy={close.busy}
      onConfirm={() => void confirm()}
      consequence={
        <>
          <p>{t('turnout', { outOf: outOf(ballot.turnout, ballot.members) })}</p>
          <p>{t('closeText')}</p>
          <DirectionNote />
          <Refusal text={close.problem} onDismiss={close.clear} />
        </>
      }
    />
  );
}

/** A ballot opened by mistake is stopped, figures entered wrongly are withdrawn: kept as void, with the reason. */
export function BallotVoidSheet() {
  const { t } = useTranslation('voting');
  const { isOpen, of, fold } = useSessionSheet();
  const ballot = useBallot(of)?.ballot ?? null;
  const [reason, setReason] = useState('');
  const stop = useAct(
    useCallback((key: string, id: Id, why: string) => client.voting.void(id, { reason: why }, { key }), []),
  );
  if (ballot === null) return null;
  const kind = ballot.method === 'ballot' ? 'stop' : 'withdraw';
  const why = reason.trim();
  const confirm = async (): Promise<void> => {
    if ((await stop.run(ballot.id, why)) === null) return;
    setReason('');
    fold();
  };
  return (
    <Sheet
      opened={isOpen('ballot-void')}
      onFold={fold}
      title={t(`${kind}Title`)}
      width="narrow"
      height="fit"
      footer={
        <>
          <Button onClick={fold}>{t('keep')}</Button>
          <Button
            kind="danger"
            icon={IconPlayerStop}
            busy={stop.busy}
            locked={why === '' ? t('needReason') : undefined}
            onClick={() => void confirm()}
          >
            {t(kind)}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t(`${kind}Text`)}</p>
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          maxLength={VOTING_LIMITS.reasonMax}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DirectionNote />
        <Refusal text={stop.problem} onDismiss={stop.clear} />
      </Stack>
    </Sheet>
  );
}
