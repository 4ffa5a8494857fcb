import { type HandCount, type Id } from '@app/contracts';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectionNote } from '../../live/direction.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { FieldError } from '../../ui/field/field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { handCount, type HandField, handFields, handProblems, isTied, type TypedHands } from './hand-count.js';
import { QuestionField } from './question-field.js';
import { useByHand } from './use-by-hand.js';
import { useQuestion } from './use-question.js';
import { useWithoutQuorum } from './use-without-quorum.js';
import styles from './voting.module.css';

/** A show of hands: three counts and those present, typed by the secretary and marked as entered by hand. */
export function HandsSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  if (of === null || !isOpen('ballot-hands')) return null;
  return <Hands key={of} itemId={of} onFold={fold} />;
}

interface HandsProps {
  readonly itemId: Id;
  readonly onFold: () => void;
}

function Hands({ itemId, onFold }: HandsProps) {
  const { t } = useTranslation('voting');
  const { quorum } = useMeeting().attendance;
  const { draft, question, setQuestion } = useQuestion(itemId);
  const present = quorum === null ? '' : String(quorum.present);
  const [typed, setTyped] = useState<TypedHands>({ for: '', against: '0', abstain: '0', present });
  const [side, setSide] = useState<HandCount['decidingVote']>(null);
  const [tried, setTried] = useState<'tried' | 'not-yet'>('not-yet');
  const without = useWithoutQuorum();
  const hands = useByHand(itemId);
  const text = question.trim();

  const enter = async (): Promise<void> => {
    setTried('tried');
    if (handProblems(typed).length > 0) return;
    const input = { count: handCount(typed, side), names: null, withoutQuorumReason: without.reason };
    if (await hands.enterHands(draft, text, input)) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('hands')}
      footer={
        <Button
          kind="filled"
          icon={IconDeviceFloppy}
          busy={hands.busy}
          locked={text === '' ? t('needQuestion') : without.locked}
          onClick={() => void enter()}
        >
          {t('enterHands')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <QuestionField question={question} onChange={setQuestion} />
        <Figures typed={typed} problems={tried === 'tried' ? handProblems(typed) : []} onChange={setTyped} />
        {isTied(typed) && <DecidingVote side={side} onChange={setSide} />}
        {without.field}
        <DirectionNote />
        <Refusal text={hands.problem} onDismiss={hands.clear} />
      </div>
    </Sheet>
  );
}

const sides = ['none', 'for', 'against'] as const;

interface DecidingVoteProps {
  readonly side: HandCount['decidingVote'];
  readonly onChange: (side: HandCount['decidingVote']) => void;
}

function DecidingVote({ side, onChange }: DecidingVoteProps) {
  const { t } = useTranslation('voting');
  return (
    <RadioField
      label={t('decidingVote')}
      value={side ?? 'none'}
      onChange={(value) => onChange(value === 'none' ? null : value)}
      options={sides.map((value) => ({ value, label: value === 'none' ? t('noDecidingVote') : t(`choice.${value}`) }))}
    />
  );
}

interface FiguresProps {
  readonly typed: TypedHands;
  readonly problems: ReturnType<typeof handProblems>;
  readonly onChange: (typed: TypedHands) => void;
}

function Figures({ typed, problems, onChange }: FiguresProps) {
  const { t } = useTranslation('voting');
  return (
    <>
      <div className={styles.figures}>
        {handFields.map((field) => (
          <Figure
            key={field}
            field={field}
            value={typed[field]}
            wrong={problems.includes(field)}
            onChange={(value) => onChange({ ...typed, [field]: value })}
          />
        ))}
      </div>
      <FieldError id="hands-sum" error={problems.includes('sum') ? t('tooManyHands') : undefined} />
    </>
  );
}

interface FigureProps {
  readonly field: HandField;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

function Figure({ field, value, wrong, onChange }: FigureProps) {
  const { t } = useTranslation('voting');
  return (
    <TextField
      label={field === 'present' ? t('presentCount') : t(`choice.${field}`)}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={wrong ? t('wholeNumber') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
