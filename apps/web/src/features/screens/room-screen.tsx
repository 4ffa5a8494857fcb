import { speakerOf } from '@app/client';
import { type Id, type Instant } from '@app/contracts';
import { IconCloudOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { currentItem, sessionSegments } from '../../live/session-items.js';
import { isStale, useLine } from '../../live/use-line.js';
import { Digits } from '../../ui/digits/digits.js';
import { formatTime } from '../../ui/format/dates.js';
import { Icon } from '../../ui/icon/icon.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Whole } from '../../ui/text/whole.js';
import { RoomBallot, RoomCounted } from './room-ballot.js';
import { RoomFloor } from './room-floor.js';
import { RoomResult } from './room-result.js';
import { RoomBefore, RoomOver, RoomPaused } from './room-rest.js';
import { roomView } from './room-view.js';
import styles from './room.module.css';

export interface RoomScreenProps {
  /** Null = the hall. */
  readonly siteId: Id | null;
  /** The presented page, filling its place. */
  readonly paper: ReactNode;
  /** The code for checking in, while it is shown. */
  readonly hallCode: ReactNode;
}

/** The screen on the wall: at most three things, nothing to touch. */
export function RoomScreen({ paper, hallCode }: RoomScreenProps) {
  const live = useMeeting();
  const now = useServerNow();
  const view = roomView(live, now, useLastSpeech());
  return (
    <main className={styles.room} data-mantine-color-scheme="light">
      <Head />
      <div className={styles.body}>
        {view.kind === 'before' && <RoomBefore hallCode={live.attendance.isHallCodeShown ? hallCode : null} />}
        {view.kind === 'paused' && <RoomPaused />}
        {view.kind === 'over' && <RoomOver />}
        {view.kind === 'ballot' && <RoomBallot ballot={view.ballot} />}
        {view.kind === 'counted' && <RoomCounted ballot={view.ballot} />}
        {view.kind === 'result' && <RoomResult ballot={view.ballot} />}
        {view.kind === 'floor' && <RoomFloor floor={view.floor} presentation={view.presentation} paper={paper} />}
        <Lost />
      </div>
    </main>
  );
}

/** The wall remembers that somebody spoke: a result that was left does not come back when he has finished. */
function useLastSpeech(): Instant | null {
  const beganAt = speakerOf(useMeeting().speaking)?.beganAt ?? null;
  const [last, setLast] = useState(beganAt);
  if (beganAt !== null && beganAt !== last) setLast(beganAt);
  return beganAt ?? last;
}

function Head() {
  const { t } = useTranslation('screens');
  const { head, items } = useMeeting().meeting;
  const now = useServerNow();
  const item = currentItem(items);
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.meeting}>
            <Whole>{item === null ? head.bodyName : `${head.title} · ${head.bodyName}`}</Whole>
          </p>
          <h1 className={styles.item}>
            <Whole>
              {item === null
                ? head.title
                : item.number === null
                  ? item.title
                  : t('item', { number: item.number, title: item.title })}
            </Whole>
          </h1>
        </div>
        <div className={styles.clock}>
          <Digits value={formatTime(now)} />
        </div>
      </header>
      <SessionLine segments={sessionSegments(items, now)} shows="progress" size="room" />
    </>
  );
}

/** A wall that lost its line says so; what it shows may be old. */
function Lost() {
  const { t } = useTranslation('screens');
  const line = useLine();
  if (!isStale(line)) return null;
  return (
    <p className={styles.lost} role="status">
      <Icon of={IconCloudOff} size={36} />
      {line.kind === 'offline' ? t('lostSince', { time: formatTime(line.since) }) : t('outOfSync')}
    </p>
  );
}
