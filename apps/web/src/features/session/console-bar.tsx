import { IconClockHour4, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { expectedEnd } from '../../live/session-items.js';
import { isStale, useLine } from '../../live/use-line.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { LiveFact } from '../../ui/bars/live-bar.js';
import { Button } from '../../ui/button/button.js';
import { Digits } from '../../ui/digits/digits.js';
import { formatTime } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import styles from './console-bar.module.css';

const slackMs = 60_000;

/** The clock of the body, when the session will end, and how that stands to the programme. */
export function ConsoleFacts() {
  const { t } = useTranslation('session');
  const { duration } = useFormat();
  const { head, items } = useMeeting().meeting;
  const now = useServerNow();
  const line = useLine();
  const end = head.state === 'in-session' ? expectedEnd(items, now) : null;
  const late = end === null ? 0 : end - Date.parse(head.endsAt);
  return (
    <>
      {end !== null && !isStale(line) && (
        <LiveFact
          icon={IconClockHour4}
          title={t('endsAbout', { time: formatTime(end) })}
          detail={
            Math.abs(late) < slackMs
              ? t('onTime')
              : t(late > 0 ? 'late' : 'early', { time: duration(Math.abs(late) / 1000) })
          }
          shownFrom="widest"
        />
      )}
      <div className={styles.clock}>
        <Digits value={formatTime(now)} />
      </div>
    </>
  );
}

/** "Tạm dừng" in the bar of a console. */
export function PauseButton() {
  const { t } = useTranslation('session');
  const { head } = useMeeting().meeting;
  const { open } = useSessionSheet();
  if (head.state !== 'in-session') return null;
  return (
    <div className={styles.pause}>
      <Button size="small" icon={IconPlayerPause} onClick={() => open('pause-session')}>
        {t('pause')}
      </Button>
    </div>
  );
}
