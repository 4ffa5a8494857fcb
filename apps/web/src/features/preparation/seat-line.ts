import { positionOf, type SeatView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';

/** What stands under a name: position, roles beyond attending, remote site, seat. */
export function useSeatLine(): (seat: SeatView) => string {
  const { t } = useTranslation('meetings');
  const { sites } = useMeeting().meeting;
  return (seat) => {
    const roles = seat.roles.filter((role) => role !== 'member').map((role) => t(`role.${role}`));
    const site = sites.find(({ id }) => id === seat.siteId)?.name;
    return [positionOf(seat), ...roles, site, seat.label].filter(Boolean).join(' · ');
  };
}
