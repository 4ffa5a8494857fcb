import { IconGavel, IconPlayerStop, IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { type AgendaItemView, type BallotView, type Id } from '@app/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Actions } from '../../ui/form/form-layout.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { Line, Stack } from '../../ui/page/page.js';
import { ProgressBar } from '../../ui/progress/progress-bar.js';
import { Refusal } from '../../ui/state/refusal.js';
import { BallotClock } from './ballot-clock.js';
import { BallotPlan } from './ballot-plan.js';
import { ResultView } from './result-view.js';
import { type KnownBallot, useBallots } from './use-ballots.js';
import { WaitingFor } from './waiting-for.js';
import styles from './voting.module.css';

const EXTRA_SECONDS = 60;

/** The ballot of the moment on a console: prepared, open, counted (here first), announced. Nothing in a working meeting, nothing where no vote is planned. */
export function BallotCard() {
  const { t } = useTranslation('voting');
  const { head, items } = useMeeting().meeting;
  const may = useMay('meeting.read-chair');
  const ballots = useBallots();
  const item = currentItem(items);
  if (head.kind !== 'session' || !may) return null;
  const open = ballots.find(({ ballot }) => ballot.state === 'open');
  const counted = ballots.find(({ ballot }) => ballot.state === 'closed');
  const shown = open ?? counted;
  const number = items.find(({ id }) => id === (shown?.ballot.itemId ?? item?.id))?.number ?? '';
  if (!shown && (item === null || !isVoteOf(item, ballots))) return null;
  return (
    <Card title={t('ballotOf', { number })} aside={open && <LiveDot>{t('voting')}</LiveDot>}>
      {open ? (
        <OpenBallot known={open} />
      ) : counted ? (
        <CountedBallot known={counted} />
      ) : (
        item && <BallotPlan item={item} />
      )}
    </Card>
  );
}

function OpenBallot({ known: { ballot, details } }: { readonly known: KnownBallot }) {
  const { t } = useTranslation('voting');
  const { outOf } = useFormat();
  const { open } = useSessionSheet();
  const extend = useAct(
    useCallback((key: string, id: Id) => client.voting.extend(id, { seconds: EXTRA_SECONDS }, { key }), []),
  );
  return (
    <Stack>
      <p>{ballot.question}</p>
      <BallotClock ballot={ballot} size="large" />
      <ProgressBar
        label={t('sent')}
        value={ballot.turnout}
        max={ballot.members}
        count={t('membersOf', { outOf: outOf(ballot.turnout, ballot.members) })}
      >
        {t('resultsHidden')}
      </ProgressBar>
      {details && <WaitingFor details={details} />}
      <Refusal text={extend.problem} onDismiss={extend.clear} />
      <Line>
        <Button size="small" icon={IconPlayerStop} onClick={() => open('ballot-close', ballot.id)}>
          {t('close')}
        </Button>
        {ballot.endsAt !== null && (
          <Button size="small" icon={IconPlus} busy={extend.busy} onClick={() => void extend.run(ballot.id)}>
            {t('extend')}
          </Button>
        )}
        <ActionMenu
          label={t('moreActs')}
          actions={[
            { key: 'roll-call', label: t('rollCall'), onSelect: () => open('ballot-roll-call', ballot.id) },
            { key: 'void', label: t('stop'), tone: 'danger', onSelect: () => open('ballot-void', ballot.id) },
          ]}
        />
      </Line>
    </Stack>
  );
}

function CountedBallot({ known: { ballot, details } }: { readonly known: KnownBallot }) {
  const { t } = useTranslation('voting');
  const { open } = useSessionSheet();
  const result = details?.result ?? null;
  if (result === null) return <p>{t('counting')}</p>;
  const { tally, explanation } = result;
  return (
    <Stack>
      <p>{ballot.question}</p>
      <p className={styles.small}>{t('leadersOnly')}</p>
      <ResultView result={{ outcome: tally.outcome, tally, explanation, names: [] }} ballot={ballot} />
      <Actions>
        {tally.awaits === null ? (
          <Button kind="tonal" icon={IconSpeakerphone} onClick={() => open('ballot-announce', ballot.id)}>
            {t('announce')}
          </Button>
        ) : (
          <Button kind="tonal" icon={IconGavel} onClick={() => open('ballot-tie', ballot.id)}>
            {t('concludeTie')}
          </Button>
        )}
        {isByHand(ballot) && (
          <Button kind="text" onClick={() => open('ballot-void', ballot.id)}>
            {t('withdraw')}
          </Button>
        )}
      </Actions>
    </Stack>
  );
}

/** A vote is planned, prepared or was held; one that nobody thought of is opened from "Bước khác". */
const isVoteOf = ({ id, hasVote }: AgendaItemView, ballots: readonly KnownBallot[]): boolean =>
  hasVote || ballots.some(({ ballot }) => ballot.itemId === id);

const isByHand = ({ method }: BallotView): boolean => method !== 'ballot';
