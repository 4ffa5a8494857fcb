import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { List } from '../../ui/list/list.js';
import { RowButton, RowIcon } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { useDeliveryLine } from './delivery-line.js';
import styles from './people.module.css';
import { useSeatLine } from './seat-line.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

/** Everybody with the answer given, and the remote sites; a touch opens one. */
export function PeopleSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const { meeting, invitations } = useMeeting();
  const sheet = usePreparationSheet();
  const line = useSeatLine();
  const delivery = useDeliveryLine();
  const answered = new Map(invitations.answers.map((answer) => [answer.seatId, answer]));
  const said = (seatId: string): string | undefined => {
    const answer = answered.get(seatId);
    if (answer === undefined || answer.answer === 'awaiting') return undefined;
    return t(`state.${answer.answer}`, { name: answer.substituteName ?? '' });
  };
  const arrived = (seatId: string) => {
    const words = delivery(seatId);
    return words === undefined ? undefined : <span className={styles.small}>{words}</span>;
  };
  return (
    <Sheet opened onFold={onFold} title={t('people')} eyebrow={t('peopleCount', { count: meeting.seats.length })}>
      <Stack>
        <Card title={t('sites')} level={3} ground="sunken" corners="medium" padding="none">
          <List density="dense">
            {meeting.sites.map((site) => (
              <RowButton
                key={site.id}
                lead={<RowIcon of={IconMapPin} />}
                title={site.name}
                detail={t('sitePeople', { count: meeting.seats.filter(({ siteId }) => siteId === site.id).length })}
                onPress={() => sheet.open('site', site.id)}
              />
            ))}
          </List>
          <Actions>
            <Button kind="text" size="small" icon={IconPlus} onClick={() => sheet.open('site')}>
              {t('addSite')}
            </Button>
          </Actions>
        </Card>
        <List label={t('people')}>
          {meeting.seats.map((seat) => (
            <RowButton
              key={seat.id}
              lead={<Avatar name={seat.name} />}
              title={seat.name}
              detail={line(seat)}
              trail={said(seat.id)}
              onPress={() => sheet.open('seat', seat.id)}
            >
              {arrived(seat.id)}
            </RowButton>
          ))}
        </List>
      </Stack>
    </Sheet>
  );
}
