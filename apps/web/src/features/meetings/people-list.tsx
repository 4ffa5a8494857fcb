import { positionOf, type SeatView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';

/** Who attends, in protocol order: name and position together, never one without the other. */
export function PeopleList() {
  const { t } = useTranslation('meetings');
  const { seats } = useMeeting().meeting;
  return (
    <Card title={t('people')} aside={t('people_count', { count: seats.length })} padding="none">
      <List>
        {seats.map((seat) => (
          <Row key={seat.id} lead={<Avatar name={seat.name} />} title={seat.name} detail={<Detail seat={seat} />} />
        ))}
      </List>
    </Card>
  );
}

function Detail({ seat }: { readonly seat: SeatView }) {
  const { t } = useTranslation('meetings');
  const { sites } = useMeeting().meeting;
  const shownRoles = seat.roles
    .filter((role) => role !== 'member' && role !== 'attendee')
    .map((role) => t(`role.${role}`));
  const site = sites.find(({ id }) => id === seat.siteId)?.name;
  return [positionOf(seat), ...shownRoles, site].filter(Boolean).join(' · ');
}
