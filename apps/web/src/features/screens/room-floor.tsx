import { secondsLeft } from '@app/client';
import {
  type AgendaItemView,
  type FloorRequestView,
  type FloorView,
  positionOf,
  type PresentationView,
  type SpeakerView,
} from '@app/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { currentItem, nextItem } from '../../live/session-items.js';
import { isStale, useLine } from '../../live/use-line.js';
import { cssVars } from '../../ui/css-vars.js';
import { Digits } from '../../ui/digits/digits.js';
import { formatClock } from '../../ui/format/durations.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './room.module.css';

export interface RoomFloorProps {
  readonly floor: FloorView | null;
  readonly presentation: PresentationView | null;
  readonly paper: ReactNode;
}

/** How many of those who wait are named. */
const named = 3;

/** The presented page, who speaks with name and position, and who comes next. */
export function RoomFloor({ floor, presentation, paper }: RoomFloorProps) {
  const { t } = useTranslation('screens');
  const { meeting, speaking } = useMeeting();
  const item = currentItem(meeting.items);
  const queue = speaking.queue.filter(({ itemId }) => itemId === item?.id).slice(0, named);
  const shown = presentation?.shown ?? null;
  const side =
    floor !== null || queue.length > 0 ? (
      <aside className={styles.side}>
        {floor && <Speaker floor={floor} />}
        {queue.length > 0 && <Queue queue={queue} />}
      </aside>
    ) : null;
  const stage =
    shown === null ? (
      <Title item={item} />
    ) : (
      <div className={styles.stage}>
        <span className={styles.pageSign}>{t('page', { page: shown.page })}</span>
        {paper}
      </div>
    );
  if (side === null) return stage;
  return (
    <div className={styles.two}>
      {stage}
      {side}
    </div>
  );
}

/** Nothing is shown: what is discussed and who presents it; between two items what comes next. */
function Title({ item }: { readonly item: AgendaItemView | null }) {
  const { t } = useTranslation('screens');
  const { items, seats, head } = useMeeting().meeting;
  const shown = item ?? nextItem(items);
  const presenter = seats.find(({ id }) => id === shown?.presenterSeatId);
  return (
    <div className={styles.middle}>
      {item === null && shown !== null && (
        <p className={styles.soft}>{t('nextItem', { number: shown.number ?? '' })}</p>
      )}
      <p className={styles.large}>
        <Whole>{shown?.title ?? head.title}</Whole>
      </p>
      {shown?.presenterName && <p className={styles.soft}>{t('presentedBy', { name: shown.presenterName })}</p>}
      {presenter && <p className={styles.soft}>{positionOf(presenter)}</p>}
    </div>
  );
}

function Speaker({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation('screens');
  const { duration } = useFormat();
  const now = useServerNow();
  const line = useLine();
  const left = secondsLeft(floor, now);
  const { name } = floor.speaker;
  return (
    <div>
      <p className={styles.label}>{t(floor.kind === 'clarification' ? 'asks' : 'speaks')}</p>
      <p className={styles.name}>
        <Whole>{name}</Whole>
      </p>
      <p className={styles.label}>{[positionOf(floor.speaker), useWhere(floor.speaker)].filter(Boolean).join(' · ')}</p>
      {left !== null && floor.plannedSeconds !== null && (
        <>
          {/* Time over is between the chair and the speaker: the wall stops at zero. */}
          <p className={styles.timer}>
            <Digits
              value={isStale(line) ? '–' : formatClock(Math.max(0, left))}
              spoken={t('left', { time: duration(Math.max(0, left)) })}
            />
          </p>
          <div className={styles.bar}>
            <div
              className={styles.fill}
              style={cssVars({ '--part': Math.min(1, Math.max(0, left / floor.plannedSeconds)) })}
            />
          </div>
          <p className={styles.label}>{t('leftOf', { time: duration(floor.plannedSeconds) })}</p>
        </>
      )}
    </div>
  );
}

/** Where somebody is, when it is not this room. */
function useWhere({ place, siteName }: SpeakerView): string | null {
  const { t } = useTranslation('screens');
  if (place === 'hall') return null;
  return siteName === null ? t('online') : t('atSite', { name: siteName });
}

function Queue({ queue }: { readonly queue: readonly FloorRequestView[] }) {
  const { t } = useTranslation('screens');
  return (
    <div className={styles.next}>
      <p className={styles.label}>{t('next')}</p>
      <ol>
        {queue.map((request, index) => (
          <Waiting key={request.id} place={index + 1} speaker={request.speaker} />
        ))}
      </ol>
    </div>
  );
}

function Waiting({ place, speaker }: { readonly place: number; readonly speaker: SpeakerView }) {
  const where = useWhere(speaker);
  return (
    <li className={styles.waiting}>
      <span>{place}</span>
      <span>{speaker.name}</span>
      <span className={styles.where}>{[positionOf(speaker), where].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
