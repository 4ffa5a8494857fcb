import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { FoldStrip } from '../../ui/sheet/fold-strip.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { BallotClock } from './ballot-clock.js';
import { ballotPhase } from './ballot-phase.js';
import { useOpenBallot } from './use-ballots.js';
import { useOwnVotes } from './use-own-votes.js';
import { Turnout } from './ballot-sheet.js';
import styles from './voting.module.css';

/** What remains of a ballot that was folded away, or that others vote in: the live dot, the time, and where one stands. */
export function BallotStrip() {
  const { t } = useTranslation('voting');
  const known = useOpenBallot();
  const { isOpen, open } = useSessionSheet();
  const { sent } = useOwnVotes(known?.ballot.id ?? '');
  if (known === null || isOpen('vote')) return null;
  const { ballot, mine } = known;
  const phase = mine === null ? null : ballotPhase(ballot, mine, sent);
  const facts = (
    <>
      <LiveDot>{t('voting')}</LiveDot>
      <BallotClock ballot={ballot} size="medium" />
      <span className={styles.small}>{phase === null ? <Turnout ballot={ballot} /> : t(`strip.${phase.kind}`)}</span>
    </>
  );
  if (phase === null) {
    return (
      <div className={styles.strip}>
        <div className={styles.watch}>{facts}</div>
      </div>
    );
  }
  return (
    <div className={styles.strip}>
      <FoldStrip openLabel={t('openBallot')} onOpen={() => open('vote', ballot.id)}>
        {facts}
      </FoldStrip>
    </div>
  );
}
