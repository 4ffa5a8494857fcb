import { type AgendaItemView, type Id, type ItemOutcome, itemOutcomes, type OutcomeView } from '@app/contracts';
import { IconArrowBackUp, IconCheckbox } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { SelectField } from '../../ui/field/select-field.js';
import { formatTime } from '../../ui/format/dates.js';
import { type Saved } from './draft.js';
import styles from './minutes.module.css';
import { SaveState } from './save-state.js';
import { type DraftKind, useDraft } from './use-draft.js';
import { useMinutes } from './use-minutes.js';
import { votedOutcome } from './voted-outcome.js';

type Outcome = ItemOutcome | null;
const asSaved = ({ rev, outcome }: OutcomeView): Saved<Outcome> => ({ rev, value: outcome });

const outcomeKind = (meetingId: Id, itemId: Id): DraftKind<Outcome> => ({
  name: `outcome/${meetingId}/${itemId}`,
  send: async (key, rev, outcome) =>
    asSaved(await client.minutes.recordOutcome(meetingId, itemId, { rev, outcome }, { key })),
  read: (current) => (current === null ? { rev: 0, value: null } : asSaved(current as OutcomeView)),
});

/** What became of an item: one choice, sent at once, taken back by one touch. */
export function OutcomeField({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('minutes');
  const { meeting, voting } = useMeeting();
  const { id } = meeting.head;
  const voted = votedOutcome(voting.ballots, item.id);
  const stored = useMinutes().outcomeOf(item.id);
  const [rev, outcome] = [stored?.rev ?? 0, stored?.outcome ?? null];
  const saved = useMemo(() => ({ rev, value: outcome }), [rev, outcome]);
  const drafting = useDraft(outcomeKind(id, item.id), saved);
  const record = (value: Outcome): void => {
    drafting.edit(value);
    drafting.flush();
  };
  return (
    <div className={styles.field}>
      <SelectField
        label={t('outcome')}
        placeholder={t('outcomeNone')}
        value={drafting.value ?? ''}
        onChange={record}
        options={itemOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <SaveState
        drafting={drafting}
        say={(value) => (value === null ? '' : t(`outcomes.${value}`))}
        beside={
          drafting.value !== null && (
            <Button kind="text" size="small" icon={IconArrowBackUp} onClick={() => record(null)}>
              {t('outcomeUndo')}
            </Button>
          )
        }
      />
      {drafting.value === null && voted !== null && (
        <Button kind="tonal" size="small" icon={IconCheckbox} onClick={() => record(voted)}>
          {t('outcomeVoted', { outcome: t(`outcomes.${voted}`) })}
        </Button>
      )}
      {stored !== null && stored.outcome !== null && <OutcomeBy stored={stored} />}
    </div>
  );
}

/** Who recorded it, and on whose direction. */
function OutcomeBy({ stored: { act, at } }: { readonly stored: OutcomeView }) {
  const { t } = useTranslation('minutes');
  const { byName, onDirectionOf } = act;
  const values = { name: byName, time: formatTime(at) };
  return (
    <p className={styles.label}>
      {onDirectionOf === null ? t('outcomeBy', values) : t('outcomeByDirection', { ...values, chair: onDirectionOf })}
    </p>
  );
}
