import { attendanceAccess, type Id, type SeatView } from '@app/contracts';
import { IconArrowLeft, IconDeviceTablet, IconKey, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isReplaced } from '../../live/is-replaced.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { TopBar } from '../../ui/bars/top-bar.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { List } from '../../ui/list/list.js';
import { Page, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SeatCodeRow } from './seat-code-row.js';
import { SeatSlips } from './seat-slips.js';
import styles from './seat-codes.module.css';
import { useSeatCodes } from './use-seat-codes.js';

/** Tablets for the hall: one code per seat, printed as slips, shown once. */
export function SeatCodesPage() {
  const { t } = useTranslation('attendance');
  const { head, facts, seats } = useMeeting().meeting;
  usePageTitle(t('seatCodes'));
  const filled = seats.filter((seat) => seat.personId !== null && !isReplaced(seat, seats));
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <TopBar
          lead={
            <ButtonLink to="/meetings/$meetingId/live" params={{ meetingId: head.id }} kind="text" icon={IconArrowLeft}>
              {t('backToSession')}
            </ButtonLink>
          }
          eyebrow={head.title}
          title={t('seatCodes')}
        />
      </div>
      <main className={styles.main}>
        <Page width="reading">
          {filled.length === 0 || !attendanceAccess['seat-code.issue'](facts) ? (
            <Card>
              <Empty icon={IconDeviceTablet} title={t('noSeats')}>
                {t('noSeatsText')}
              </Empty>
            </Card>
          ) : (
            <Codes seats={filled} />
          )}
        </Page>
      </main>
    </div>
  );
}

function Codes({ seats }: { readonly seats: readonly SeatView[] }) {
  const { t } = useTranslation('attendance');
  const { tablets } = useMeeting().attendance;
  const { codes, issue, make } = useSeatCodes();
  const prepared = new Map(tablets.map((tablet) => [tablet.seatId, tablet]));
  const inHall = seats.filter(({ siteId }) => siteId === null);
  const without: readonly Id[] = inHall.filter(({ id }) => !prepared.has(id)).map(({ id }) => id);
  return (
    <>
      <div className={styles.screen}>
        <Card title={t('seatCodes')} aside={t('seatCodesAside', { count: prepared.size })}>
          <Stack>
            <p>{t('seatCodesText')}</p>
            <Actions>
              <Button
                kind={codes.size === 0 ? 'filled' : 'outlined'}
                icon={IconKey}
                busy={issue.busy}
                locked={without.length === 0 ? t('allPrepared') : undefined}
                onClick={() => make(without)}
              >
                {t('issueAll', { count: without.length })}
              </Button>
              {codes.size > 0 && (
                <Button kind="filled" icon={IconPrinter} onClick={() => print()}>
                  {t('printSlips', { count: codes.size })}
                </Button>
              )}
            </Actions>
            <Refusal text={issue.problem} onDismiss={issue.clear} />
            <List label={t('seatCodes')}>
              {seats.map((seat) => (
                <SeatCodeRow
                  key={seat.id}
                  seat={seat}
                  tablet={prepared.get(seat.id) ?? null}
                  code={codes.get(seat.id)?.code ?? null}
                  onIssue={() => make([seat.id])}
                />
              ))}
            </List>
          </Stack>
        </Card>
      </div>
      <SeatSlips seats={seats} codes={codes} />
    </>
  );
}
