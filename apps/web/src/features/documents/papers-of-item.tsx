import { type DocumentView, type Id, type IntakeView, isLatePaper, type RecalledView } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { IconFileText, IconFileX, IconLock, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { reachedBy, useDeliveries } from '../../live/use-deliveries.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { formatTime } from '../../ui/format/dates.js';
import { List } from '../../ui/list/list.js';
import { Row, RowIcon, RowLink } from '../../ui/list/row.js';
import { ArrivingMenu } from './edit/arriving-menu.js';
import { PaperMenu } from './edit/paper-menu.js';
import { papersOf } from './neighbours.js';
import styles from './papers.module.css';
import { useIntakeWords } from './use-intake-words.js';

/** Papers of one item (null = of the whole meeting); nothing where there are none. */
export function PapersOfItem({ itemId }: { readonly itemId: Id | null }) {
  const { t } = useTranslation('documents');
  const { documents, intake, recalled } = useMeeting().documents;
  const papers = papersOf(documents, itemId);
  const arriving = intake.filter((row) => row.itemId === itemId);
  const gone = recalled.filter((row) => row.itemId === itemId);
  if (papers.length + arriving.length + gone.length === 0) return null;
  return (
    <List label={t('papers')}>
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} />
      ))}
      {arriving.map((row) => (
        <Arriving key={row.documentId} row={row} />
      ))}
      {gone.map((row) => (
        <Gone key={row.documentId} row={row} />
      ))}
    </List>
  );
}

function Paper({ paper }: { readonly paper: DocumentView }) {
  const { t } = useTranslation('documents');
  const { documents, meeting } = useMeeting();
  const mayEdit = useMay('agenda.edit');
  const { version } = paper;
  const facts: string[] = [t(`kind.${paper.kind}`), t('pages', { count: version.pages })];
  if (version.number > 1) facts.push(t('version', { number: version.number }));
  const reached = reachedBy(useDeliveries(), paper.id);
  if (reached !== null) facts.push(t('reached', { ...reached }));
  const way = {
    to: '/meetings/$meetingId/papers/$documentId',
    params: { meetingId: meeting.head.id, documentId: paper.id },
  } as const;
  const late = isLatePaper(version, documents.lateAfter) ? <StateChip state="late">{t('late')}</StateChip> : undefined;
  const text = { lead: <RowIcon of={IconFileText} />, weight: 'medium', detail: facts.join(' · ') } as const;
  if (!mayEdit) return <RowLink {...way} {...text} title={paper.title} trail={late} />;
  return (
    <Row
      {...text}
      title={
        <Link {...way} className={styles.link}>
          {paper.title}
        </Link>
      }
      trail={
        <>
          {late}
          <PaperMenu paper={paper} />
        </>
      }
    />
  );
}

/** A file on its way, for those who prepare the meeting. */
function Arriving({ row }: { readonly row: IntakeView }) {
  const { state, reason } = useIntakeWords()(row);
  const isRefused = row.state === 'refused';
  return (
    <Row
      lead={<RowIcon of={isRefused ? IconFileX : IconProgress} tone={isRefused ? 'red' : 'plain'} />}
      title={row.title}
      weight="medium"
      detail={reason}
      trail={
        <>
          <StateChip state={isRefused ? 'rejected' : 'processing'}>{state}</StateChip>
          {isRefused && <ArrivingMenu row={row} />}
        </>
      }
    />
  );
}

function Gone({ row }: { readonly row: RecalledView }) {
  const { t } = useTranslation('documents');
  return (
    <Row
      lead={<RowIcon of={IconLock} />}
      title={row.title}
      weight="medium"
      detail={t('recalledBy', { time: formatTime(row.recalledAt), name: row.byName, reason: row.reason })}
      trail={<StateChip state="recalled" />}
    />
  );
}
