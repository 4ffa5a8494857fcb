import { type AgendaItemView, type Id } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Card } from '../../ui/card/card.js';
import { Stack } from '../../ui/page/page.js';
import { Whole } from '../../ui/text/whole.js';
import { anchorOf } from './anchor-of.js';
import { ConclusionField } from './conclusion-field.js';
import { ItemSpeeches } from './item-speeches.js';
import styles from './minutes.module.css';
import { OutcomeField } from './outcome-field.js';
import { useMinutes } from './use-minutes.js';

export interface RecordItemCardProps {
  readonly item: AgendaItemView;
  /** Null: nothing is written any more. */
  readonly onAdd: (() => void) | null;
}

/** One item of the record: written while it may be, read afterwards. */
export function RecordItemCard({ item, onAdd }: RecordItemCardProps) {
  const { head } = useMeeting().meeting;
  const { canWrite, leads } = useMinutes();
  const title = item.number === null ? item.title : `${item.number}. ${item.title}`;
  const isSession = head.kind === 'session';
  return (
    <div id={anchorOf(item.id)} className={styles.anchor}>
      <Card title={<Whole>{title}</Whole>}>
        <Stack>
          {isSession && (canWrite ? <OutcomeField item={item} /> : <OutcomeWords item={item} />)}
          {isSession &&
            (canWrite ? <ConclusionField itemId={item.id} rows={5} /> : <ConclusionWords itemId={item.id} />)}
          {leads && <ItemSpeeches item={item} onAdd={onAdd} />}
        </Stack>
      </Card>
    </div>
  );
}

function OutcomeWords({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('minutes');
  const outcome = useMinutes().outcomeOf(item.id)?.outcome ?? null;
  return (
    <div>
      <p className={styles.label}>{t('outcome')}</p>
      <p className={styles.outcome}>{outcome === null ? t('outcomeNone') : t(`outcomes.${outcome}`)}</p>
    </div>
  );
}

function ConclusionWords({ itemId }: { readonly itemId: Id | null }) {
  const { t } = useTranslation('minutes');
  const text =
    useMeeting()
      .minutes.conclusions.find((one) => one.itemId === itemId)
      ?.text.trim() ?? '';
  return (
    <div>
      <p className={styles.label}>{t('conclusion')}</p>
      <p className={styles.text}>{text === '' ? t('conclusionNone') : text}</p>
    </div>
  );
}

/** The conclusion of the meeting as a whole. */
export function WholeConclusionCard() {
  const { t } = useTranslation('minutes');
  const { meeting, minutes } = useMeeting();
  const { canWrite } = useMinutes();
  const isSession = meeting.head.kind === 'session';
  const isWritten = minutes.conclusions.some(({ itemId, text }) => itemId === null && text.trim() !== '');
  if (!canWrite && !isWritten) return null;
  return (
    <div id={anchorOf(null)} className={styles.anchor}>
      <Card title={t(isSession ? 'conclusionOfSession' : 'conclusionOfMeeting')}>
        {canWrite ? <ConclusionField itemId={null} rows={6} /> : <ConclusionWords itemId={null} />}
      </Card>
    </div>
  );
}
