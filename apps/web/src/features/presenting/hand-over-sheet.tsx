import { type Id, positionOf } from '@app/contracts';
import { IconScreenShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { Button } from '../../ui/button/button.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './presenting.module.css';
import { usePresenting } from './use-presenting.js';

/** Gives the presentation to somebody; the presenter of the item is proposed. */
export function HandOverSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('presenting');
  const { seats, items } = useMeeting().meeting;
  const { presentation, handOver } = usePresenting();
  const [chosen, setChosen] = useState<Id | null>(null);
  const seatId = chosen ?? currentItem(items)?.presenterSeatId ?? null;
  const give = async (): Promise<void> => {
    if (seatId === null) return;
    if ((await handOver.run({ seatId, insteadOf: presentation?.epoch ?? null })) !== null) onFold();
  };
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      title={t('handOver')}
      width="narrow"
      footer={
        <Button
          kind="filled"
          icon={IconScreenShare}
          busy={handOver.busy}
          locked={seatId === null ? t('choosePresenter') : undefined}
          onClick={() => void give()}
        >
          {t('handOverVerb')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ComboField
          label={t('presenter')}
          hint={t('presenterHint')}
          value={seatId}
          onChange={setChosen}
          options={seats
            .filter(({ personId }) => personId !== null)
            .map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        />
        <Refusal text={handOver.problem} onDismiss={handOver.clear} />
      </div>
    </Sheet>
  );
}
