import { type SeatView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { AnchorButton } from '../../ui/button/button-link.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { answerGroups } from './answers.js';
import { useSeatLine } from './seat-line.js';
import { useMayRead } from './use-may-read.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

/** Who has not answered, with telephone numbers: they are rung up, and the answer is written down. */
export function AwaitingSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const { meeting, invitations } = useMeeting();
  const { awaiting } = answerGroups(meeting.seats, invitations);
  return (
    <Sheet opened onFold={onFold} title={t('awaitingTitle')} eyebrow={t('awaiting', { count: awaiting.length })}>
      <List>
        {awaiting.map(({ seat }) => (
          <AwaitingRow key={seat.id} seat={seat} />
        ))}
      </List>
    </Sheet>
  );
}

function AwaitingRow({ seat }: { readonly seat: SeatView }) {
  const { t } = useTranslation('preparation');
  const sheet = usePreparationSheet();
  const line = useSeatLine();
  const { personId } = seat;
  const mayRead = useMayRead();
  const { data } = useQuery({
    queryKey: ['preparation', 'person', personId],
    queryFn: ({ signal }) => client.identity.person(personId ?? '', { signal }),
    enabled: personId !== null && mayRead.organisation,
    staleTime: 300_000,
    retry: false,
  });
  const phone = data?.phone ?? null;
  return (
    <Row
      lead={<Avatar name={seat.name} />}
      title={seat.name}
      detail={line(seat)}
      trail={
        <>
          {phone === null ? (
            mayRead.organisation && t('noPhone')
          ) : (
            <AnchorButton
              href={`tel:${phone.replace(/[^+\d]/g, '')}`}
              size="small"
              icon={IconPhone}
              aria-label={`${t('call', { name: seat.name })}: ${phone}`}
            >
              {phone}
            </AnchorButton>
          )}
          <Button size="small" onClick={() => sheet.open('answer', seat.id)}>
            {t('answerFor')}
          </Button>
        </>
      }
    />
  );
}
