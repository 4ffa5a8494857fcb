import { type FloorKind, floorKinds, type Id, MINUTES_LIMITS, type NewSpeechInput, positionOf } from '@app/contracts';
import { IconMessagePlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';

export interface AddSpeechSheetProps {
  /** The item it belongs to; null = folded. */
  readonly itemId: Id | null;
  readonly onFold: () => void;
}

/** Somebody who spoke without having been given the floor. */
export function AddSpeechSheet({ itemId, onFold }: AddSpeechSheetProps) {
  const { items } = useMeeting().meeting;
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) return null;
  return <AddSpeech key={item.id} itemId={item.id} title={item.title} onFold={onFold} />;
}

interface AddSpeechProps {
  readonly itemId: Id;
  readonly title: string;
  readonly onFold: () => void;
}

function AddSpeech({ itemId, title, onFold }: AddSpeechProps) {
  const { t } = useTranslation('minutes');
  const form = useNewSpeech(itemId, onFold);
  return (
    <Sheet
      opened
      onFold={onFold}
      eyebrow={title}
      title={t('addSpeech')}
      width="narrow"
      footer={
        <Button
          kind="filled"
          icon={IconMessagePlus}
          busy={form.busy}
          locked={form.seatId === null ? t('whoNeeded') : undefined}
          onClick={form.add}
        >
          {t('addSpeech')}
        </Button>
      }
    >
      <Form label={t('addSpeech')} onSubmit={form.add}>
        <ComboField
          label={t('who')}
          hint={t('addSpeechHint')}
          value={form.seatId}
          onChange={form.setSeatId}
          options={form.people.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        />
        <RadioField
          label={t('what')}
          value={form.kind}
          onChange={form.setKind}
          options={floorKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextAreaField
          label={t('summary')}
          rows={4}
          maxLength={MINUTES_LIMITS.summaryMax}
          value={form.summary}
          onChange={(event) => form.setSummary(event.currentTarget.value)}
        />
        <Refusal text={form.problem} onDismiss={form.clear} />
      </Form>
    </Sheet>
  );
}

/** Who spoke and what he said, as it is filled in. */
function useNewSpeech(itemId: Id, onAdded: () => void) {
  const { head, seats } = useMeeting().meeting;
  const [seatId, setSeatId] = useState<Id | null>(null);
  const [kind, setKind] = useState<FloorKind>('statement');
  const [summary, setSummary] = useState('');
  const { run, busy, problem, clear } = useAct(
    useCallback((key: string, input: NewSpeechInput) => client.minutes.addSpeech(head.id, input, { key }), [head.id]),
  );
  const add = async (): Promise<void> => {
    if (seatId !== null && (await run({ itemId, seatId, kind, summary })) !== null) onAdded();
  };
  const people = seats.filter(({ personId }) => personId !== null);
  return { people, seatId, setSeatId, kind, setKind, summary, setSummary, add: () => void add(), busy, problem, clear };
}
