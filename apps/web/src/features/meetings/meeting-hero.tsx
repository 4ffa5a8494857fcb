import { type MeetingCard } from '@app/contracts';
import { IconArrowRight, IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { formatTime } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Whole } from '../../ui/text/whole.js';
import { cardSegments } from './card-segments.js';
import { isRoomOpen } from './is-room-open.js';
import styles from './meeting-hero.module.css';

/** The meeting that matters now: when, where, what, and the one next step. */
export function MeetingHero({ card }: { readonly card: MeetingCard }) {
  const { t } = useTranslation('meetings');
  const { addressed } = useFormat();
  const { head, items } = card;
  const votes = items.filter((item) => item.hasVote).length;
  return (
    <Card ground="stage">
      <div className={styles.hero}>
        <p className={styles.line}>
          <When card={card} />
          {head.place !== '' && <IconText icon={IconDoorEnter}>{head.place}</IconText>}
        </p>
        <h2 className={styles.title}>{head.title}</h2>
        <p className={styles.line}>
          {head.chairName === null
            ? head.bodyName
            : t('chairedBy', { body: head.bodyName, name: addressed(head.chairName) })}
        </p>
        {items.length > 0 && (
          <>
            <div className={styles.space}>
              <SessionLine
                segments={cardSegments(card)}
                shows={head.state === 'issued' ? 'votes' : 'progress'}
                size="hero"
                ground="stage"
              />
            </div>
            <p className={styles.key}>
              <span>{formatTime(head.startsAt)}</span>
              <span>
                {t('items', { count: items.length })}
                {votes > 0 && (
                  <>
                    <span className={styles.swatch} aria-hidden="true" />
                    {t('votes', { count: votes })}
                  </>
                )}
              </span>
              <span>{formatTime(head.endsAt)}</span>
            </p>
          </>
        )}
        <div className={styles.space}>
          <Way card={card} />
        </div>
      </div>
    </Card>
  );
}

/** Into the room once people may check in, and still to the invitation and its papers; before that to these alone. */
function Way({ card: { head } }: { readonly card: MeetingCard }) {
  const { t } = useTranslation('meetings');
  const now = useNow(20_000);
  const look = { kind: 'stage', size: 'hero', width: 'full', trailingIcon: IconArrowRight } as const;
  return isRoomOpen(head, now) ? (
    <div className={styles.ways}>
      <ButtonLink to="/meetings/$meetingId/live" params={{ meetingId: head.id }} {...look}>
        {t('enter')}
      </ButtonLink>
      <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} kind="stageOutlined">
        {t('open')}
      </ButtonLink>
    </div>
  ) : (
    <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} {...look}>
      {t('open')}
    </ButtonLink>
  );
}

function When({ card: { head } }: { readonly card: MeetingCard }) {
  const { t } = useTranslation('meetings');
  const { instant, duration } = useFormat();
  const now = useNow(20_000);
  if (head.state !== 'issued') return <b>{t(`state.${head.state}`)}</b>;
  const seconds = (Date.parse(head.startsAt) - now) / 1000;
  return (
    <>
      <b>
        <Whole>{sentence(instant(head.startsAt, now))}</Whole>
      </b>
      <span>{t(seconds >= 0 ? 'startsIn' : 'startedAgo', { time: duration(Math.abs(seconds)) })}</span>
    </>
  );
}

/** "hôm nay 14:00" at the head of a line. */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
