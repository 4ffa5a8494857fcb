import { type DocumentView, type VersionView } from '@app/contracts';
import { IconChevronLeft, IconChevronRight, IconListDetails, IconNote, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { TopBar } from '../../ui/bars/top-bar.js';
import { Button } from '../../ui/button/button.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { IconButton } from '../../ui/button/icon-button.js';
import { BackToMeeting } from './back-to-meeting.js';
import { neighboursOf } from './neighbours.js';
import { useItemName } from './use-item-name.js';

export interface ReaderBarProps {
  readonly document: DocumentView;
  readonly version: VersionView;
  readonly onFind: () => void;
  readonly onContents: () => void;
  readonly onNotes: () => void;
}

export function ReaderBar({ document, version, onFind, onContents, onNotes }: ReaderBarProps) {
  const { t } = useTranslation('documents');
  const { documents, meeting } = useMeeting();
  const itemName = useItemName();
  const { previous, next } = neighboursOf(documents.documents, document);
  const to = (paper: DocumentView) => ({
    to: '/meetings/$meetingId/papers/$documentId' as const,
    params: { meetingId: meeting.head.id, documentId: paper.id },
  });
  return (
    <TopBar
      lead={<BackToMeeting />}
      eyebrow={`${itemName(document.itemId)} · ${t('version', { number: version.number })}`}
      title={document.title}
    >
      {previous && (
        <ButtonLink {...to(previous)} kind="text" size="small" icon={IconChevronLeft} title={previous.title}>
          {t('reader.previousPaper')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink {...to(next)} kind="text" size="small" trailingIcon={IconChevronRight} title={next.title}>
          {t('reader.nextPaper')}
        </ButtonLink>
      )}
      <Button kind="text" size="small" icon={IconNote} onClick={onNotes}>
        {t('reader.notes')}
      </Button>
      <IconButton label={t('reader.contents')} icon={IconListDetails} onClick={onContents} />
      <IconButton label={t('reader.find')} icon={IconSearch} onClick={onFind} />
    </TopBar>
  );
}
