import { type Id, positionOf } from '@app/contracts';
import { IconUserShare } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { DirectionNote } from '../../live/direction.js';

/** Another person presides from now on. */
export function ChairSheet() {
  const { t } = useTranslation('session');
  const { head, seats } = useMeeting().meeting;
  const { isOpen, fold } = useSessionSheet();
  const [seatId, setSeatId] = useState<Id | null>(null);
  const give = useAct(
    useCallback(
      (key: string, seat: Id) => client.meetings.handOverChair(head.id, { seatId: seat }, { key }),
      [head.id],
    ),
  );
  // Who presides attends the whole meeting.
  const people = seats.filter(
    ({ personId, itemIds, roles }) => personId !== null && itemIds === null && !roles.includes('chair'),
  );
  const confirm = async (): Promise<void> => {
    if (seatId !== null && (await give.run(seatId)) !== null) fold();
  };
  return (
    <Sheet
      opened={isOpen('hand-over')}
      onFold={fold}
      title={t('handOverTitle')}
      width="narrow"
      footer={
        <Button
          kind="filled"
          icon={IconUserShare}
          busy={give.busy}
          locked={seatId === null ? t('choosePerson') : undefined}
          onClick={() => void confirm()}
        >
          {t('handOverVerb')}
        </Button>
      }
    >
      <Stack>
        <p>{t('handOverText')}</p>
        <ComboField
          label={t('newChair')}
          value={seatId}
          onChange={setSeatId}
          options={people.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        />
        <DirectionNote />
        <Refusal text={give.problem} onDismiss={give.clear} />
      </Stack>
    </Sheet>
  );
}
