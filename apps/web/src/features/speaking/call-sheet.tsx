import { type FloorKind, type Id, SPEAKING_LIMITS, usualSeconds } from '@app/contracts';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './speaking.module.css';
import { useFloor, useFloorActs } from './use-floor.js';

const usual = String(SPEAKING_LIMITS.usualSeconds);
const lengths = ['120', '180', usual, '600', '900', 'none'] as const;
type Length = (typeof lengths)[number] | (string & {});

/** Calls anybody who is present, asked or not, for a length that the chair names. */
export function CallSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('speaking');
  const { minutes } = useFormat();
  const { meeting, attendance } = useMeeting();
  const { item } = useFloor();
  const { give, floorId } = useFloorActs();
  const [seatId, setSeatId] = useState<Id | null>(null);
  const [length, setLength] = useState<Length>(usual);
  const [kind, setKind] = useState<FloorKind>('statement');
  const present = new Set(attendance.rows.filter(({ state }) => state === 'present').map((row) => row.seatId));
  const people = meeting.seats.filter(({ id }) => present.has(id));

  const choose = (id: Id | null): void => {
    setSeatId(id);
    const seat = people.find((one) => one.id === id);
    const seconds = seat ? usualSeconds(seat) : SPEAKING_LIMITS.usualSeconds;
    setLength(seconds === null ? 'none' : String(seconds));
  };
  const call = async (): Promise<void> => {
    if (seatId === null || item === null) return;
    const plannedSeconds = length === 'none' ? null : Number(length);
    const to = { requestId: null, seatId, itemId: item.id, kind };
    if ((await give.run({ to, plannedSeconds, insteadOf: floorId })) !== null) onFold();
  };

  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      title={t('callOther')}
      width="narrow"
      footer={
        <Button
          kind="filled"
          icon={IconMicrophone}
          busy={give.busy}
          locked={seatId === null ? t('choosePerson') : undefined}
          onClick={() => void call()}
        >
          {t('callLong')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ComboField
          label={t('who')}
          hint={t('whoHint')}
          value={seatId}
          onChange={choose}
          options={people.map((seat) => ({ value: seat.id, label: seat.name, detail: seat.position }))}
        />
        <SelectField
          label={t('howLong')}
          value={length}
          onChange={setLength}
          options={lengths.map((value) => ({
            value,
            label: value === 'none' ? t('noTimer') : minutes(Number(value) / 60),
          }))}
        />
        <RadioField
          label={t('what')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'statement', label: t('kind.statement') },
            { value: 'clarification', label: t('kind.clarification') },
          ]}
        />
        <Refusal text={give.problem} onDismiss={give.clear} />
      </div>
    </Sheet>
  );
}
