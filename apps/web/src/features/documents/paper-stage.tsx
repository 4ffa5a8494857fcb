import { type Id } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { PaperView, type PaperViewProps } from '../../pdf/paper-view.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { paperDetail } from './paper-detail.js';
import styles from './reader.module.css';

export interface PaperStageProps extends Pick<
  PaperViewProps,
  'page' | 'zoom' | 'onPage' | 'onZoom' | 'onOwnMovement' | 'onReady' | 'overlay' | 'surface' | 'ref'
> {
  readonly documentId: Id;
  readonly versionId: Id;
  /** Bytes of it, where they are known already; the paper opens sooner. */
  readonly size?: number;
  readonly title: string;
}

/** One version of a paper, filling its place: fetched, opened, with its failures and the question before a link leads out. */
export function PaperStage({ documentId, versionId, size, title, ...view }: PaperStageProps) {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const facts = async () => {
    const { version, pageSizes } = await queries.fetchQuery(paperDetail(documentId, versionId));
    return { size: version.size, pages: pageSizes };
  };
  const [failures, setFailures] = useState<'none' | 'failed'>('none');
  const [leaving, setLeaving] = useState<string | null>(null);
  if (failures === 'failed')
    return (
      <div className={styles.state}>
        <ErrorState title={t('reader.failed')} onRetry={() => setFailures('none')}>
          {t('reader.failedText')}
        </ErrorState>
      </div>
    );
  return (
    <>
      <PaperView
        {...view}
        url={client.documents.fileUrl(documentId, versionId)}
        size={size ?? null}
        facts={facts}
        thumbnailUrl={(page) => client.documents.thumbnailUrl(documentId, versionId, page)}
        label={t('reader.paper', { title })}
        pageName={(page) => t('reader.page', { page })}
        onFailed={() => setFailures('failed')}
        onOutsideLink={setLeaving}
      />
      <ConfirmSheet
        opened={leaving !== null}
        onBack={() => setLeaving(null)}
        title={t('reader.leave')}
        consequence={t('reader.leaveText', { url: leaving ?? '' })}
        verb={t('reader.leaveVerb')}
        kind="filled"
        icon={IconExternalLink}
        onConfirm={() => {
          window.open(leaving ?? '', '_blank', 'noopener,noreferrer');
          setLeaving(null);
        }}
      />
    </>
  );
}
