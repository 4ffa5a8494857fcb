import { type BallotView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { cssVars } from '../../ui/css-vars.js';
import { useFormat } from '../../ui/format/use-format.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { Whole } from '../../ui/text/whole.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './room.module.css';

/** A ballot under way: the question, the time, how many have voted. Never how. */
export function RoomBallot({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('screens');
  const { outOf, language } = useFormat();
  const now = useServerNow();
  const line = useLine();
  const left = ballot.endsAt === null ? null : Math.max(0, Math.ceil((Date.parse(ballot.endsAt) - now) / 1000));
  const [rule] = ballot.rule;
  return (
    <div className={styles.ballot}>
      <div className={styles.ballotTop}>
        <LiveDot size="room">{t('voting')}</LiveDot>
        {left !== null && <Timer seconds={isStale(line) ? null : left} size="room" words="none" />}
      </div>
      <p className={styles.large}>
        <Whole>{ballot.question}</Whole>
      </p>
      {rule && (
        <p className={styles.soft}>
          <Whole>{rule[language]}</Whole>
        </p>
      )}
      <div className={styles.turnout}>
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={t('turnout')}
          aria-valuemin={0}
          aria-valuemax={ballot.members}
          aria-valuenow={ballot.turnout}
        >
          <div className={styles.fill} style={cssVars({ '--part': ballot.turnout / Math.max(1, ballot.members) })} />
        </div>
        <p>
          <b>{t('sent', { outOf: outOf(ballot.turnout, ballot.members) })}</b>
        </p>
      </div>
    </div>
  );
}

/** The votes are in; the chair announces. */
export function RoomCounted({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('screens');
  const { outOf } = useFormat();
  return (
    <div className={styles.middle}>
      <p className={styles.huge}>{t('closed')}</p>
      <p className={styles.large}>
        <Whole>{ballot.question}</Whole>
      </p>
      <p className={styles.soft}>{t('awaitsAnnouncement', { outOf: outOf(ballot.turnout, ballot.members) })}</p>
    </div>
  );
}
