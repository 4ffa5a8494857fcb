import { INVITATION_LIMITS, type RecordConsentInput, type SeatView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../ui/field/choice-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SaveSheet } from './save-sheet.js';
import { useRecordConsent } from './use-seat-acts.js';

type Decision = RecordConsentInput['decision'];
type Way = RecordConsentInput['way'];

/** The secretary writes down what the chairman decided elsewhere: what, how, and his words. */
export function ConsentSheet({ seat, onFold }: { readonly seat: SeatView; readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const [decision, setDecision] = useState<Decision | null>(null);
  const [way, setWay] = useState<Way>('phone');
  const [note, setNote] = useState('');
  const { run, busy, problem } = useRecordConsent();
  const record = async (): Promise<void> => {
    if (decision === null) return;
    const said = note.trim() === '' ? null : note.trim();
    if (await run({ seatId: seat.id, decision, way, note: said })) onFold();
  };
  return (
    <SaveSheet
      title={t('recordTitle')}
      eyebrow={seat.name}
      verb={t('recordIt')}
      onFold={onFold}
      onSave={decision === null ? null : () => void record()}
      busy={busy}
    >
      <Form label={t('recordTitle')} onSubmit={() => void record()}>
        <Refusal text={problem} />
        <RadioField<Decision>
          label={t('decision')}
          value={decision}
          onChange={setDecision}
          options={(['granted', 'refused'] as const).map((value) => ({ value, label: t(`decisions.${value}`) }))}
        />
        <RadioField<Way>
          label={t('way')}
          value={way}
          onChange={setWay}
          options={(['phone', 'in-person', 'paper'] as const).map((value) => ({ value, label: t(`ways.${value}`) }))}
        />
        <TextAreaField
          label={t('note')}
          need="optional"
          maxLength={INVITATION_LIMITS.noteMax}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </SaveSheet>
  );
}
