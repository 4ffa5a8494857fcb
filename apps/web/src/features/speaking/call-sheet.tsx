import { floorKinds, positionOf } from '@app/contracts';
import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './speaking.module.css';
import { callLengths, useCall } from './use-call.js';

/** Calls anybody who is present, asked or not, for a length that the chair names. */
export function CallSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('speaking');
  const { minutes } = useFormat();
  const form = useCall(onFold);
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
          busy={form.give.busy}
          locked={form.seatId === null ? t('choosePerson') : undefined}
          onClick={() => void form.call()}
        >
          {t('callLong')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ComboField
          label={t('who')}
          hint={t('whoHint')}
          value={form.seatId}
          onChange={form.choose}
          options={form.people.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        />
        <SelectField
          label={t('howLong')}
          value={form.length}
          onChange={form.setLength}
          options={callLengths.map((value) => ({
            value,
            label: value === 'none' ? t('noTimer') : minutes(Number(value) / 60),
          }))}
        />
        <RadioField
          label={t('what')}
          value={form.kind}
          onChange={form.setKind}
          options={floorKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Refusal text={form.give.problem} onDismiss={form.give.clear} />
      </div>
    </Sheet>
  );
}
