import { type DocumentView, positionOf, type SeatView } from '@app/contracts';
import { IconDeviceTabletCheck, IconDeviceTabletQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { type Reached } from '../../live/use-deliveries.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';

export interface DeliveryLineProps {
  readonly paper: DocumentView;
  readonly reached: Reached;
}

/** "Đã tới 12/27 người": a touch names them. It says where a paper lies, never who has opened it. */
export function DeliveryLine({ paper, reached: { here, missing } }: DeliveryLineProps) {
  const { t } = useTranslation('documents');
  const { seats } = useMeeting().meeting;
  const [sheet, setSheet] = useState<'folded' | 'open'>('folded');
  const those = (ids: ReadonlySet<string>): readonly SeatView[] => seats.filter(({ id }) => ids.has(id));
  return (
    <>
      <Button
        kind="text"
        size="small"
        icon={missing.size === 0 ? IconDeviceTabletCheck : IconDeviceTabletQuestion}
        onClick={() => setSheet('open')}
      >
        {t('reached', { reached: here.size, seats: here.size + missing.size })}
      </Button>
      {sheet === 'open' && (
        <Sheet opened onFold={() => setSheet('folded')} title={t('delivery.title')} eyebrow={paper.title}>
          <Stack>
            <p>{t('delivery.meaning')}</p>
            <People title={t('delivery.missing')} seats={those(missing)} />
            <People title={t('delivery.here')} seats={those(here)} />
          </Stack>
        </Sheet>
      )}
    </>
  );
}

function People({ title, seats }: { readonly title: string; readonly seats: readonly SeatView[] }) {
  const { t } = useTranslation('documents');
  if (seats.length === 0) return null;
  return (
    <Card
      title={title}
      aside={t('delivery.people', { count: seats.length })}
      level={3}
      ground="sunken"
      corners="medium"
      padding="none"
    >
      <List density="dense">
        {seats.map((seat) => (
          <Row key={seat.id} lead={<Avatar name={seat.name} />} title={seat.name} detail={positionOf(seat)} />
        ))}
      </List>
    </Card>
  );
}
