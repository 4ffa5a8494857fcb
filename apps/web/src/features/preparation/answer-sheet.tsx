import { type AnswerInput, INVITATION_LIMITS, type PersonCard, type SeatView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { PersonSearch } from './person-search.js';
import { SaveSheet } from './save-sheet.js';
import { useAnswer } from './use-seat-acts.js';

type Answer = AnswerInput['answer'];
type Person = Pick<PersonCard, 'id' | 'fullName'>;

export interface AnswerSheetProps {
  readonly seat: SeatView;
  /** Chosen beforehand, e.g. by the button that opened the sheet; null = nothing. */
  readonly first: Answer | null;
  /** mine: one's own. behalf: an aide or the secretary answers for somebody. */
  readonly whose: 'mine' | 'behalf';
  readonly onFold: () => void;
}

/** Coming, absent with a reason, or somebody else instead. */
export function AnswerSheet({ seat, first, whose, onFold }: AnswerSheetProps) {
  const { t } = useTranslation('preparation');
  const [answer, setAnswer] = useState<Answer | null>(first);
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState<Person | null>(null);
  const [tried, setTried] = useState(false);
  const { run, busy, problem } = useAnswer();
  const noReason = answer !== 'confirmed' && reason.trim() === '';
  const noPerson = answer === 'substitute' && person === null;
  const send = async (): Promise<void> => {
    setTried(true);
    if (answer === null || noReason || noPerson) return;
    const sent = await run({
      seatId: seat.id,
      answer,
      reason: answer === 'confirmed' ? null : reason.trim(),
      substitutePersonId: answer === 'substitute' ? (person?.id ?? null) : null,
    });
    if (sent) onFold();
  };
  return (
    <SaveSheet
      title={t('answerTitle')}
      eyebrow={whose === 'mine' ? undefined : t('onBehalf', { name: seat.name })}
      verb={t('send')}
      onFold={onFold}
      onSave={answer === null ? null : () => void send()}
      busy={busy}
    >
      <Form label={t('answerTitle')} onSubmit={() => void send()}>
        <Refusal text={problem} />
        <Choices answer={answer} onChange={setAnswer} />
        {answer !== null && answer !== 'confirmed' && (
          <TextAreaField
            label={t('reason')}
            need="required"
            maxLength={INVITATION_LIMITS.reasonMax}
            value={reason}
            error={tried && noReason ? t('required.reason') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {answer === 'substitute' && (
          <Substitute
            person={person}
            onChoose={setPerson}
            error={tried && noPerson ? t('required.substitute') : undefined}
          />
        )}
      </Form>
    </SaveSheet>
  );
}

function Substitute({
  person,
  onChoose,
  error,
}: {
  readonly person: Person | null;
  readonly onChoose: (person: Person) => void;
  readonly error: string | undefined;
}) {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  const taken = new Set(seats.flatMap(({ personId }) => personId ?? []));
  return (
    <>
      {person !== null && (
        <p>
          {t('substitutePerson')}: <b>{person.fullName}</b>
        </p>
      )}
      <PersonSearch label={t('substitutePerson')} error={error} verb={t('choose')} onChoose={onChoose} taken={taken} />
    </>
  );
}

function Choices({
  answer,
  onChange,
}: {
  readonly answer: Answer | null;
  readonly onChange: (answer: Answer) => void;
}) {
  const { t } = useTranslation('preparation');
  return (
    <RadioField<Answer>
      label={t('answer')}
      value={answer}
      onChange={onChange}
      options={[
        { value: 'confirmed', label: t('confirm') },
        { value: 'absent', label: t('absence') },
        { value: 'substitute', label: t('substitute') },
      ]}
    />
  );
}
