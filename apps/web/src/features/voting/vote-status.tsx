import { type BallotView } from '@app/contracts';
import { IconCircleCheckFilled, IconCircleDotted, IconCloudOff, IconLock } from '@tabler/icons-react';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLine } from '../../live/use-line.js';
import { Button } from '../../ui/button/button.js';
import { formatTimeWithSeconds } from '../../ui/format/dates.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { Whole } from '../../ui/text/whole.js';
import { type BallotPhase } from './ballot-phase.js';

export interface VoteStatusProps {
  readonly phase: BallotPhase;
  readonly ballot: BallotView;
  readonly onAcknowledge: () => void;
}

/** What has become of one's vote, in a sign, words and what comes next. "Đã ghi nhận" only with a receipt. */
export function VoteStatus({ phase, ballot, onAcknowledge }: VoteStatusProps) {
  const { t } = useTranslation('voting');
  const line = useLine();
  switch (phase.kind) {
    case 'choosing':
      return null;
    case 'unsent':
      return (
        <StatusBox tone="amber" icon={IconCloudOff} title={t('status.unsent')} announced="status">
          {t('status.unsentText')}
        </StatusBox>
      );
    case 'sending':
      return (
        <StatusBox tone="neutral" icon={IconCircleDotted} title={t('status.sending')} announced="status">
          {t(line.kind === 'offline' ? 'status.unknownText' : 'status.sendingText')}
        </StatusBox>
      );
    case 'recorded':
      return <Recorded phase={phase} />;
    case 'ended':
      return phase.receipt === null ? null : <Recorded phase={{ ...phase, receipt: phase.receipt }} />;
    case 'refused':
      return (
        <StatusBox
          tone="red"
          icon={IconLock}
          title={t('status.refused')}
          announced="alert"
          action={
            <Button size="small" onClick={onAcknowledge}>
              {t('status.read')}
            </Button>
          }
        >
          {refusalText(t, phase, ballot)}
        </StatusBox>
      );
  }
}

function Recorded({
  phase: { receipt },
}: {
  readonly phase: { readonly receipt: NonNullable<Extract<BallotPhase, { kind: 'ended' }>['receipt']> };
}) {
  const { t } = useTranslation('voting');
  return (
    <StatusBox
      tone="filled"
      icon={IconCircleCheckFilled}
      title={t('status.recorded', { choice: t(`choice.${receipt.choice}`) })}
      announced="status"
    >
      <Whole>{t('status.receipt', { time: formatTimeWithSeconds(receipt.at), receipt: receipt.receipt })}</Whole>
      {receipt.way !== 'own' && ` · ${t(`way.${receipt.way}`)}`}
    </StatusBox>
  );
}

function refusalText(
  t: TFunction<'voting'>,
  { vote, receipt }: Extract<BallotPhase, { kind: 'refused' }>,
  ballot: BallotView,
): string {
  const choice = t(`choice.${vote.choice}`);
  const why =
    vote.code === 'voting/ballot-closed' && ballot.closedAt !== null
      ? t('status.late', { choice, time: formatTimeWithSeconds(ballot.closedAt) })
      : t('status.notCounted', { choice });
  const before = receipt === null ? '' : ` ${t('status.before', { choice: t(`choice.${receipt.choice}`) })}`;
  return `${why}${before} ${t('status.tellSecretary')}`;
}
