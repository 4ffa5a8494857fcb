import { type BallotView, type MyBallotView } from '@app/contracts';
import { IconChevronDown, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Icon } from '../../ui/icon/icon.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Whole } from '../../ui/text/whole.js';
import { BallotClock } from './ballot-clock.js';
import { ballotPhase } from './ballot-phase.js';
import { useSentences } from './ballot-words.js';
import { ResultView } from './result-view.js';
import { useBallot } from './use-ballots.js';
import { useOwnVotes } from './use-own-votes.js';
import { VoteForm } from './vote-form.js';
import styles from './voting.module.css';

/** A voter's own ballot, over the paper; folds to a strip, turns into the result when it is announced. */
export function BallotSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  const known = useBallot(of);
  if (known?.mine === undefined || known.mine === null) return null;
  return <OwnBallot ballot={known.ballot} mine={known.mine} opened={isOpen('vote')} onFold={fold} />;
}

interface OwnBallotProps {
  readonly ballot: BallotView;
  readonly mine: MyBallotView;
  readonly opened: boolean;
  readonly onFold: () => void;
}

function OwnBallot({ ballot, mine, opened, onFold }: OwnBallotProps) {
  const { t } = useTranslation('voting');
  const { sent, sender } = useOwnVotes(ballot.id);
  const phase = ballotPhase(ballot, mine, sent);
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      width="ballot"
      foldLabel={t('fold')}
      foldIcon={IconChevronDown}
      eyebrow={<BallotHead ballot={ballot} />}
      title={<BallotKind ballot={ballot} />}
    >
      <div className={styles.ballot}>
        <h3 className={styles.question}>
          <Whole>{ballot.question}</Whole>
        </h3>
        <Rule ballot={ballot} mine={mine} />
        {ballot.announced === null ? (
          <VoteForm
            key={ballot.id}
            ballot={ballot}
            phase={phase}
            onGive={(input) => sender.give(ballot.id, input)}
            onAcknowledge={() => sender.acknowledge(ballot.id)}
          />
        ) : (
          <ResultView result={ballot.announced} ballot={ballot} />
        )}
        <div className={styles.foot}>
          <p className={styles.small}>
            <Turnout ballot={ballot} />
          </p>
          <Button onClick={onFold}>{t('fold')}</Button>
        </div>
      </div>
    </Sheet>
  );
}

function BallotHead({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('voting');
  return (
    <div className={styles.head}>
      {ballot.state === 'open' ? <LiveDot>{t('voting')}</LiveDot> : <b>{t(`state.${ballot.state}`)}</b>}
      <BallotClock ballot={ballot} size="large" />
    </div>
  );
}

/** "Nội dung 3 · biểu quyết công khai": small, the question stands under it and scrolls with the choices. */
function BallotKind({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('voting');
  const { items } = useMeeting().meeting;
  const number = items.find(({ id }) => id === ballot.itemId)?.number ?? null;
  return <span className={styles.kind}>{number === null ? t('openVote') : t('kindOf', { number })}</span>;
}

/** The rule as a sentence with its numbers; who votes for whom. */
function Rule({ ballot, mine }: { readonly ballot: BallotView; readonly mine: MyBallotView }) {
  const { t } = useTranslation('voting');
  const sentences = useSentences();
  if (ballot.announced !== null) return null;
  return (
    <div className={styles.rule}>
      <Icon of={IconScale} size={26} />
      <div>
        {sentences(ballot.rule).map((sentence) => (
          <p key={sentence}>
            <Whole>{sentence}</Whole>
          </p>
        ))}
        {mine.isSubstitute && <p>{t('forMember', { name: mine.memberName })}</p>}
      </div>
    </div>
  );
}

/** How many have voted: never how. */
export function Turnout({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('voting');
  const { outOf } = useFormat();
  if (ballot.state === 'void') return t('voidBecause', { reason: ballot.voidReason ?? '' });
  const sent = t('turnout', { outOf: outOf(ballot.turnout, ballot.members) });
  return ballot.announced === null ? `${sent} ${t('resultLater')}` : sent;
}
