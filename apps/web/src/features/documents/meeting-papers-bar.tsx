import { IconFileDownload, IconSearch, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { AnchorButton } from '../../ui/button/button-link.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Line, Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import { MeetingFindSheet } from './meeting-find-sheet.js';
import { UploadQueue } from './upload/upload-queue.js';
import { UploadSheet } from './upload/upload-sheet.js';
import { useBundle } from './use-bundle.js';

/** What can be done with all papers of a meeting: searching them, one PDF of them, and for those who prepare it, sending more. */
export function MeetingPapersBar({ more }: { readonly more?: ReactNode }) {
  const { t } = useTranslation('documents');
  const { documents } = useMeeting().documents;
  const mayEdit = useMay('agenda.edit');
  const [queue] = useState(() => new UploadQueue());
  const [sheet, setSheet] = useState<'folded' | 'upload' | 'find'>('folded');
  if (!mayEdit && documents.length === 0) return null;
  return (
    <Stack>
      <Line>
        {mayEdit && (
          <Button kind="tonal" icon={IconUpload} onClick={() => setSheet('upload')}>
            {t('upload.open')}
          </Button>
        )}
        {documents.length > 0 && (
          <Button icon={IconSearch} onClick={() => setSheet('find')}>
            {t('search.open')}
          </Button>
        )}
        {more}
        {documents.length > 0 && <BundleButton />}
      </Line>
      <MeetingFindSheet opened={sheet === 'find'} onFold={() => setSheet('folded')} />
      {mayEdit && <UploadSheet opened={sheet === 'upload'} onFold={() => setSheet('folded')} queue={queue} />}
    </Stack>
  );
}

function BundleButton() {
  const { t } = useTranslation('documents');
  const { bytes } = useFormat();
  const { bundle, url, make, busy, problem, clear } = useBundle();
  if (bundle?.state === 'ready')
    return (
      <AnchorButton href={url} download icon={IconFileDownload}>
        {t('bundle.ready', { size: bytes(bundle.size ?? 0) })}
      </AnchorButton>
    );
  const making =
    bundle?.state === 'making' ? t('bundle.making', { done: bundle.papersDone, all: bundle.papers }) : undefined;
  return (
    <>
      <Button icon={IconFileDownload} busy={making ?? busy} onClick={make}>
        {t('bundle.make')}
      </Button>
      <Refusal text={bundle?.state === 'refused' ? t('bundle.refused') : problem} onDismiss={clear} />
    </>
  );
}
