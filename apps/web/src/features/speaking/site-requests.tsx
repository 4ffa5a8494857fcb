import { positionOf, seatRelation, type SeatView } from '@app/contracts';
import { IconHandStop, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useOwnRequest } from './use-own-request.js';

/** The contact of a site asks for the floor for the people in his room. */
export function SiteRequests() {
  const { t } = useTranslation('speaking');
  const { seats, mySeatIds, sites } = useMeeting().meeting;
  const { rows } = useMeeting().attendance;
  const present = new Set(rows.filter(({ state }) => state === 'present').map(({ seatId }) => seatId));
  const people = seats.filter((seat) => present.has(seat.id) && seatRelation(seat, mySeatIds, sites).isOfMySite);
  return (
    <Card title={t('siteFloor')} ground="sunken" level={3} corners="medium">
      {people.length === 0 ? (
        <p>{t('siteNobody')}</p>
      ) : (
        <List label={t('siteFloor')}>
          {people.map((seat) => (
            <SiteRow key={seat.id} seat={seat} />
          ))}
        </List>
      )}
    </Card>
  );
}

function SiteRow({ seat }: { readonly seat: SeatView }) {
  const { t } = useTranslation('speaking');
  const { own, ask, withdraw, busy, problem, clear } = useOwnRequest(seat.id);
  return (
    <Row
      lead={<Avatar name={seat.name} />}
      title={seat.name}
      detail={own.kind === 'waiting' ? t('waiting', { place: own.place }) : positionOf(seat)}
      trail={
        own.kind === 'waiting' ? (
          <Button size="small" icon={IconX} busy={busy} onClick={() => void withdraw.run(own.request.id)}>
            {t('withdraw')}
          </Button>
        ) : own.kind === 'may-ask' ? (
          <Button
            size="small"
            icon={IconHandStop}
            busy={busy}
            onClick={() => void ask.run({ itemId: own.item.id, kind: 'statement', seatId: seat.id })}
          >
            {t('askFor')}
          </Button>
        ) : undefined
      }
    >
      {problem !== null && <Refusal text={problem} onDismiss={clear} />}
    </Row>
  );
}
