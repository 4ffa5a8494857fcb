import { type Id, type LettersView, notificationAccess, type SeatLetter } from '@app/contracts';
import { IconArrowLeft, IconDownload, IconLock, IconMailOff, IconPrinter, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Banner } from '../../ui/banner/banner.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { AnchorButton, ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { dayOf, formatTimeRange } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { List } from '../../ui/list/list.js';
import { Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { LetterRow } from './letter-row.js';
import styles from './letters.module.css';
import { byUrgency, isInvited, mayBeSentAgain, useLetters, useSendAgain } from './letters.js';
import { PrintedContacts } from './printed-contacts.js';

/** Every seat with what became of its invitation and how to reach it; to telephone by, to print, to download. */
export function LettersScreen() {
  const { t } = useTranslation('notifications');
  const { head, facts } = useMeeting().meeting;
  usePageTitle(t('lettersOf'));
  if (notificationAccess['letters.read'](facts)) return <Letters />;
  return (
    <Card>
      <Empty
        icon={IconLock}
        title={t('notYours')}
        action={
          <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }}>
            {t('toMeeting')}
          </ButtonLink>
        }
      >
        {t('notYoursText')}
      </Empty>
    </Card>
  );
}

function Letters() {
  const { t } = useTranslation('notifications');
  const { longDay } = useFormat();
  const { head } = useMeeting().meeting;
  const { data, isError, refetch } = useLetters(head.id);
  const when = `${longDay(dayOf(head.startsAt))} · ${formatTimeRange(head.startsAt, head.endsAt)}`;
  return (
    <>
      <div className={styles.screen}>
        <Stack gap="large">
          <PageHeader
            size="tool"
            eyebrow={`${head.title} · ${when}`}
            title={t('lettersOf')}
            actions={
              <ButtonLink
                to="/meetings/$meetingId/prepare"
                params={{ meetingId: head.id }}
                kind="text"
                icon={IconArrowLeft}
              >
                {t('back')}
              </ButtonLink>
            }
          />
          {data === undefined && !isError && <SkeletonRows rows={6} />}
          {data === undefined && isError && (
            <Card>
              <ErrorState title={t('lettersNotLoaded')} onRetry={() => void refetch()}>
                {t('lettersNotLoadedText')}
              </ErrorState>
            </Card>
          )}
          {data !== undefined && <LetterList {...data} />}
        </Stack>
      </div>
      {data !== undefined && <PrintedContacts letters={data.letters} />}
    </>
  );
}

function LetterList({ mail, letters }: LettersView) {
  const { t } = useTranslation('notifications');
  const { outOf } = useFormat();
  const { head, facts } = useMeeting().meeting;
  const again = useSendAgain(head.id);
  const invited = letters.filter(isInvited);
  const sent = invited.filter(({ state }) => state === 'sent').length;
  const maySend = mail === 'on' && notificationAccess['letters.send-again'](facts);
  const due = maySend ? letters.filter(mayBeSentAgain) : [];
  return (
    <>
      {mail === 'off' && (
        <Banner tone="amber" icon={IconMailOff} title={t('mailOff')}>
          {t('mailOffText')}
        </Banner>
      )}
      <Card
        title={t('letters')}
        aside={mail === 'on' && invited.length > 0 ? t('sentOf', { share: outOf(sent, invited.length) }) : undefined}
        padding="none"
      >
        <ListActs meetingId={head.id} due={due} again={again} />
        <List label={t('letters')}>
          {byUrgency(letters).map((letter) => (
            <LetterRow
              key={letter.seatId}
              letter={letter}
              action={due.includes(letter) && <AgainButton letter={letter} again={again} />}
            />
          ))}
        </List>
      </Card>
    </>
  );
}

type Again = ReturnType<typeof useSendAgain>;

/** What is done with the list as a whole. */
function ListActs({
  meetingId,
  due,
  again,
}: {
  readonly meetingId: Id;
  readonly due: readonly SeatLetter[];
  readonly again: Again;
}) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <div className={styles.acts}>
        {due.length > 0 && (
          <Button
            kind="filled"
            size="small"
            icon={IconSend}
            busy={again.busy}
            onClick={() => void again.run(due.map(({ seatId }) => seatId))}
          >
            {t('sendAllAgain', { count: due.length })}
          </Button>
        )}
        <AnchorButton href={client.notifications.contactsUrl(meetingId)} download size="small" icon={IconDownload}>
          {t('download')}
        </AnchorButton>
        <Button size="small" icon={IconPrinter} onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
      <Refusal text={again.problem} onDismiss={again.clear} />
    </>
  );
}

function AgainButton({ letter, again }: { readonly letter: SeatLetter; readonly again: Again }) {
  const { t } = useTranslation('notifications');
  return (
    <Button
      size="small"
      aria-label={t('sendAgainTo', { name: letter.name })}
      onClick={() => void again.run([letter.seatId])}
    >
      {t('sendAgain')}
    </Button>
  );
}
