import { type SiteView } from '@app/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { List } from '../../ui/list/list.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { seatPresences } from './presence.js';
import { RollRow } from './roll-row.js';
import { useRoll } from './use-roll.js';

/** The remote sites the reader answers for. */
export function useMySites(): readonly SiteView[] {
  const { sites, mySeatIds } = useMeeting().meeting;
  return sites.filter(({ contactSeatId }) => contactSeatId !== null && mySeatIds.includes(contactSeatId));
}

/** The people of one's own room, marked by its contact. `children`: what else he does for them. */
export function SiteSheet({
  opened,
  onFold,
  children,
}: {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const sites = useMySites();
  const mark = useRoll();
  return (
    <Sheet opened={opened} onFold={onFold} title={sites.map(({ name }) => t('place.atSite', { name })).join(', ')}>
      <Stack gap="large">
        <Refusal text={mark.problem} onDismiss={mark.clear} />
        <List label={t('roll')}>
          {seatPresences(live)
            .filter(({ seat }) => sites.some(({ id }) => id === seat.siteId))
            .map((presence) => (
              <RollRow key={presence.seat.id} presence={presence} onMark={(one) => void mark.run(one)} />
            ))}
        </List>
        {children}
      </Stack>
    </Sheet>
  );
}
