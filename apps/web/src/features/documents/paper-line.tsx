import { type DocumentView, isLatePaper } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWarmReader } from './use-warm-reader.js';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { reachedBy, useDeliveries } from '../../live/use-deliveries.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { Row, RowIcon, RowLink } from '../../ui/list/row.js';
import { DeliveryLine } from './delivery-line.js';
import { PaperMenu } from './edit/paper-menu.js';
import styles from './papers.module.css';

/** A paper that can be opened; beside it, for those who prepare or lead the meeting, what they can do and know of it. */
export function PaperLine({ paper }: { readonly paper: DocumentView }) {
  const { t } = useTranslation('documents');
  const { documents, meeting } = useMeeting();
  const mayEdit = useMay('agenda.edit');
  const reached = reachedBy(useDeliveries(), paper.id);
  useWarmReader(meeting.head.id, paper.id);
  const { version } = paper;
  const facts: string[] = [t(`kind.${paper.kind}`), t('pages', { count: version.pages })];
  if (version.number > 1) facts.push(t('version', { number: version.number }));
  const way = {
    to: '/meetings/$meetingId/papers/$documentId',
    params: { meetingId: meeting.head.id, documentId: paper.id },
  } as const;
  const late = isLatePaper(version, documents.lateAfter) ? <StateChip state="late">{t('late')}</StateChip> : undefined;
  const text = { lead: <RowIcon of={IconFileText} />, weight: 'medium', detail: facts.join(' · ') } as const;
  if (!mayEdit && reached === null) return <RowLink {...way} {...text} title={paper.title} trail={late} />;
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
          {reached !== null && <DeliveryLine paper={paper} reached={reached} />}
          {late}
          {mayEdit && <PaperMenu paper={paper} />}
        </>
      }
    />
  );
}
