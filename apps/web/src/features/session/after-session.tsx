import { type ReactNode } from 'react';
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { Page, Stack } from '../../ui/page/page.js';
import { Empty } from '../../ui/state/empty.js';
import styles from './waiting-room.module.css';

/** The session is over (or was never held). `results`: what was decided and announced. */
export function AfterSession({ results }: { readonly results: ReactNode }) {
  const { t } = useTranslation('session');
  const { head } = useMeeting().meeting;
  const wasHeld = head.openedAt !== null && head.closedAt !== null;
  return (
    <div className={styles.scroll}>
      <Page width="reading">
        <Card>
          <Empty
            icon={IconCircleCheck}
            title={head.state === 'cancelled' ? t('cancelled') : wasHeld ? t('closed') : t('notYet')}
            action={
              <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} kind="filled" icon={IconArrowLeft}>
                {t('toMeeting')}
              </ButtonLink>
            }
          >
            <Stack gap="small">
              <p>{head.title}</p>
              {head.openedAt !== null && head.closedAt !== null && (
                <p>{t('heldFrom', { range: formatTimeRange(head.openedAt, head.closedAt) })}</p>
              )}
              {head.reason !== null && <p>{t('reason', { reason: head.reason })}</p>}
            </Stack>
          </Empty>
        </Card>
        {results}
      </Page>
    </div>
  );
}
