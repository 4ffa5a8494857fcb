import {
  type BallotDetails,
  type Id,
  positionOf,
  type RollCallVoteInput,
  type VoteChoice,
  VOTING_LIMITS,
} from '@app/contracts';
import { IconSend } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { DirectionNote } from '../../live/direction.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { BallotChoices } from '../../ui/ballot/ballot-choice.js';
import { Button } from '../../ui/button/button.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useChoices } from './ballot-words.js';
import { type KnownBallot, useBallot } from './use-ballots.js';
import styles from './voting.module.css';

/** What a present member without a device says aloud, entered by the secretary; the record marks it so. */
export function RollCallSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  const known = useBallot(of);
  if (known === null || known.ballot.state !== 'open' || !isOpen('ballot-roll-call')) return null;
  return <RollCall known={known} onFold={fold} />;
}

function RollCall({
  known: { ballot, details },
  onFold,
}: {
  readonly known: KnownBallot;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation('voting');
  const options = useChoices(ballot.choices);
  const [memberId, setMemberId] = useState<Id | null>(null);
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const [opinion, setOpinion] = useState('');
  const cast = useAct(
    useCallback(
      (key: string, input: RollCallVoteInput) => client.voting.castRollCall(ballot.id, input, { key }),
      [ballot.id],
    ),
  );
  const people = useWaitingMembers(details);
  const lacks = memberId === null ? t('chooseMember') : choice === null ? t('chooseFirst') : undefined;

  const enter = async (): Promise<void> => {
    if (memberId === null || choice === null) return;
    const input = { memberId, choice, opinion: choice === 'other' ? opinion.trim() : null };
    if ((await cast.run(input)) === null) return;
    setMemberId(null);
    setChoice(null);
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      eyebrow={ballot.question}
      title={t('rollCall')}
      footer={
        <Button kind="filled" icon={IconSend} busy={cast.busy} locked={lacks} onClick={() => void enter()}>
          {t('enterVote', { choice: t(`choice.${choice ?? 'for'}`) })}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <p>{t('rollCallText')}</p>
        <ComboField label={t('member')} value={memberId} onChange={setMemberId} options={people} />
        <BallotChoices question={ballot.question} options={options} value={choice} onChoose={setChoice} phase="open" />
        {choice === 'other' && (
          <TextAreaField
            label={t('opinion')}
            value={opinion}
            maxLength={VOTING_LIMITS.opinionMax}
            onChange={(event) => setOpinion(event.currentTarget.value)}
          />
        )}
        <DirectionNote />
        <Refusal text={cast.problem} onDismiss={cast.clear} />
      </div>
    </Sheet>
  );
}

/** Members who are present and have not voted. */
function useWaitingMembers(details: BallotDetails | null) {
  const { meeting, attendance } = useMeeting();
  const present = new Set(attendance.rows.filter(({ state }) => state === 'present').map(({ seatId }) => seatId));
  return meeting.seats.flatMap((seat) =>
    seat.personId !== null && present.has(seat.id) && details?.waitingFor.includes(seat.personId)
      ? [{ value: seat.personId, label: seat.name, detail: positionOf(seat) }]
      : [],
  );
}
