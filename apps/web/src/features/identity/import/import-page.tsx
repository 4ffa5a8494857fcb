import { type ImportPreview } from '@app/contracts';
import { IconCircleCheck, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { PageHeader } from '../../../ui/bars/page-header.js';
import { Button } from '../../../ui/button/button.js';
import { ButtonLink } from '../../../ui/button/button-link.js';
import { Card } from '../../../ui/card/card.js';
import { FileDrop } from '../../../ui/files/file-drop.js';
import { Actions } from '../../../ui/form/form-layout.js';
import { Page, Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { Empty } from '../../../ui/state/empty.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { BackLink } from '../parts/back-link.js';
import { useSend } from '../use-send.js';
import { ImportPreviewView } from './import-preview.js';
import { saveTemplate } from './template.js';
import { useUpload } from './use-upload.js';

/** A file, a look at what is in it, and then everybody at once or nobody. */
export function ImportPage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('organisation.import.title'));
  const { upload, send, clear } = useUpload();
  return (
    <Page>
      <div>
        <BackLink to="/organisation/people">{t('people.backToList')}</BackLink>
      </div>
      <PageHeader title={t('organisation.import.title')} />
      {upload.phase === 'read' ? (
        <Read preview={upload.preview} onOther={clear} />
      ) : (
        <Choose
          onFile={(file) => void send(file)}
          state={upload.phase}
          problem={upload.phase === 'refused' ? upload.text : null}
        />
      )}
    </Page>
  );
}

function Choose({
  onFile,
  state,
  problem,
}: {
  readonly onFile: (file: File) => void;
  readonly state: 'idle' | 'sending' | 'refused';
  readonly problem: string | null;
}) {
  const { t } = useTranslation('identity');
  return (
    <Card>
      <Stack>
        {problem !== null && <StatusBox tone="red" icon={IconFileSpreadsheet} title={problem} announced="alert" />}
        {state === 'sending' ? (
          <StatusBox
            tone="neutral"
            icon={IconFileSpreadsheet}
            title={t('organisation.import.reading')}
            announced="status"
          />
        ) : (
          <FileDrop
            label={t('organisation.import.drop')}
            hint={t('organisation.import.dropHint')}
            accept=".xlsx,.csv,text/csv"
            count="one"
            onFiles={([file]) => file && onFile(file)}
          />
        )}
        <p>{t('organisation.import.columns')}</p>
        <p>{t('organisation.import.nothingYet')}</p>
        <Actions>
          <Button icon={IconDownload} onClick={saveTemplate}>
            {t('organisation.import.template')}
          </Button>
        </Actions>
      </Stack>
    </Card>
  );
}

function Read({ preview, onOther }: { readonly preview: ImportPreview; readonly onOther: () => void }) {
  const { t } = useTranslation('identity');
  const accept = useSend((key: string) => client.identity.acceptImport(preview.id, { key }));
  const [created, setCreated] = useState<number | null>(null);
  if (created !== null)
    return (
      <Card>
        <Empty
          icon={IconCircleCheck}
          title={t('organisation.import.done', { count: created })}
          action={
            <ButtonLink to="/organisation/people" kind="filled">
              {t('organisation.import.toList')}
            </ButtonLink>
          }
        >
          {t('organisation.import.doneText')}
        </Empty>
      </Card>
    );
  return (
    <ImportPreviewView
      preview={preview}
      busy={accept.busy}
      refused={accept.text}
      onOther={onOther}
      onAccept={() => void accept.run().then((result) => result !== null && setCreated(result.created))}
    />
  );
}
