import { type Id } from '@app/contracts';
import { IconArrowLeft, IconQrcodeOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { TopBar } from '../../ui/bars/top-bar.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import { HallCode } from './hall-code.js';
import styles from './hall-code.module.css';

/** For a projector or a tablet at the door: the code alone, large. */
export function HallCodePage({ siteId }: { readonly siteId: Id | null }) {
  const { t } = useTranslation('attendance');
  const { head } = useMeeting().meeting;
  const { isHallCodeShown } = useMeeting().attendance;
  usePageTitle(t('checkInTitle'));
  return (
    <div className={styles.page}>
      <TopBar
        lead={
          <ButtonLink to="/meetings/$meetingId/live" params={{ meetingId: head.id }} kind="text" icon={IconArrowLeft}>
            {t('backToSession')}
          </ButtonLink>
        }
        eyebrow={head.title}
        title={t('checkInTitle')}
      />
      <main className={styles.middle}>{isHallCodeShown ? <HallCode siteId={siteId} /> : <HiddenCode />}</main>
    </div>
  );
}

function HiddenCode() {
  const { t } = useTranslation('attendance');
  const { id } = useMeeting().meeting.head;
  const show = useAct(useCallback((key: string) => client.attendance.showHallCode(id, { key }), [id]));
  return (
    <Empty
      align="center"
      icon={IconQrcodeOff}
      title={t('codeHidden')}
      action={
        <Button kind="filled" busy={show.busy} onClick={() => void show.run()}>
          {t('showCode')}
        </Button>
      }
    >
      {t('codeHiddenText')}
      <Refusal text={show.problem} onDismiss={show.clear} />
    </Empty>
  );
}
