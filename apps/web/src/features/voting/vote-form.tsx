import { type BallotView, VOTING_LIMITS, type VoteChoice, type VoteInput } from '@app/contracts';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BallotChoices } from '../../ui/ballot/ballot-choice.js';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { type BallotPhase } from './ballot-phase.js';
import { useChoices } from './ballot-words.js';
import { VoteStatus } from './vote-status.js';
import styles from './voting.module.css';

export interface VoteFormProps {
  readonly ballot: BallotView;
  readonly phase: BallotPhase;
  readonly onGive: (input: VoteInput) => void;
  readonly onAcknowledge: () => void;
}

/** Choices, what became of the vote, and the button that carries the choice. Nothing is chosen for anybody. */
export function VoteForm({ ballot, phase, onGive, onAcknowledge }: VoteFormProps) {
  const { t } = useTranslation('voting');
  const options = useChoices(ballot.choices);
  const [touched, setTouched] = useState<VoteChoice | null>(null);
  const [opinion, setOpinion] = useState('');
  const given = givenChoice(phase);
  const isOpen = mayChoose(phase, ballot);
  const chosen = isOpen ? (touched ?? given) : given;
  const isNew = isOpen && chosen !== null && chosen !== given;
  const hint = hintFor(phase, ballot);
  const lacksOpinion = chosen === 'other' && opinion.trim() === '';

  const give = (): void => {
    if (chosen === null || lacksOpinion) return;
    onGive({ choice: chosen, opinion: chosen === 'other' ? opinion.trim() : null });
    setTouched(null);
  };

  return (
    <div className={styles.form}>
      <BallotChoices
        question={ballot.question}
        options={options}
        value={chosen}
        onChoose={setTouched}
        phase={isOpen ? 'open' : given === null ? 'closed' : 'locked'}
      />
      {isNew && chosen === 'other' && (
        <TextAreaField
          label={t('opinion')}
          value={opinion}
          maxLength={VOTING_LIMITS.opinionMax}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
      )}
      <VoteStatus phase={phase} ballot={ballot} onAcknowledge={onAcknowledge} />
      {isOpen && (phase.kind === 'choosing' || isNew) && (
        <Button
          kind="filled"
          size="large"
          width="full"
          icon={IconSend}
          locked={chosen === null ? t('chooseFirst') : lacksOpinion ? t('opinionFirst') : undefined}
          onClick={give}
        >
          {chosen === null ? t('sendEmpty') : t(given === null ? 'send' : 'sendNew', { choice: t(`choice.${chosen}`) })}
        </Button>
      )}
      {hint !== null && <p className={styles.small}>{t(hint)}</p>}
    </div>
  );
}

function givenChoice(phase: BallotPhase): VoteChoice | null {
  switch (phase.kind) {
    case 'choosing':
      return null;
    case 'unsent':
    case 'sending':
      return phase.vote.choice;
    case 'recorded':
      return phase.receipt.choice;
    case 'refused':
    case 'ended':
      return phase.receipt?.choice ?? null;
  }
}

/** Open until the vote left the tablet, and after the receipt where the rules allow a change. */
function mayChoose(phase: BallotPhase, ballot: BallotView): boolean {
  if (ballot.state !== 'open') return false;
  switch (phase.kind) {
    case 'choosing':
    case 'unsent':
      return true;
    case 'recorded':
      return phase.mayChange;
    case 'refused':
      return phase.receipt === null || ballot.mayChange;
    case 'sending':
    case 'ended':
      return false;
  }
}

function hintFor(phase: BallotPhase, ballot: BallotView): 'mayChangeText' | 'mayNotChangeText' | 'closedText' | null {
  if (ballot.state === 'closed' && ballot.announced === null) return 'closedText';
  if (ballot.state !== 'open' || phase.kind === 'sending' || phase.kind === 'refused') return null;
  return ballot.mayChange ? 'mayChangeText' : 'mayNotChangeText';
}
