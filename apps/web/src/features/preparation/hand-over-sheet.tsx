import { type Id, positionOf } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SaveSheet } from './save-sheet.js';

/** Another person will preside. In the session the console has the same act. */
export function HandOverSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const { head, seats } = useMeeting().meeting;
  const [seatId, setSeatId] = useState<Id | null>(null);
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const { run, busy, problem } = useAct((key, seat: Id) =>
    client.meetings.handOverChair(head.id, { seatId: seat }, { key }),
  );
  // Who presides attends the whole meeting.
  const people = seats.filter(
    ({ personId, itemIds, roles }) => personId !== null && itemIds === null && !roles.includes('chair'),
  );
  const give = async (): Promise<void> => {
    setTried('yes');
    if (seatId !== null && (await run(seatId)) !== null) onFold();
  };
  const submit = (): void => void give();
  return (
    <SaveSheet title={t('handOver')} verb={t('handOver')} width="narrow" onFold={onFold} onSave={submit} busy={busy}>
      <Form label={t('handOver')} onSubmit={submit}>
        <p>{t('handOverText', { name: head.chairName ?? '–' })}</p>
        <Refusal text={problem} />
        <ComboField
          label={t('newChair')}
          value={seatId}
          onChange={setSeatId}
          error={tried === 'yes' && seatId === null ? t('required.chair') : undefined}
          options={people.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        />
      </Form>
    </SaveSheet>
  );
}
