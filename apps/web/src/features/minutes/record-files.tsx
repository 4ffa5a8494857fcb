import { IconBraces, IconEye, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { AnchorButton } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';

const formats = [
  ['docx', IconFileTypeDocx],
  ['pdf', IconFileTypePdf],
  ['json', IconBraces],
] as const;
type Format = (typeof formats)[number][0];

/** The draft record as a file, for chair and secretaries. */
export function RecordFiles() {
  const { t } = useTranslation('minutes');
  const { id } = useMeeting().meeting.head;
  const { making, hasFailed, clear, fetchFile } = useRecordFile();
  return (
    <Card title={t('draft')}>
      <Stack>
        <p>{t('draftText')}</p>
        <Actions>
          {formats.map(([format, icon]) => (
            <Button
              key={format}
              kind={format === 'docx' ? 'tonal' : 'outlined'}
              icon={icon}
              busy={making === format ? t('making') : undefined}
              onClick={() => void fetchFile(format)}
            >
              {t(format)}
            </Button>
          ))}
          <AnchorButton
            href={client.minutes.recordPdfUrl(id)}
            target="_blank"
            rel="noreferrer"
            kind="text"
            icon={IconEye}
          >
            {t('preview')}
          </AnchorButton>
        </Actions>
        <Refusal text={hasFailed ? t('failed') : null} onDismiss={clear} />
      </Stack>
    </Card>
  );
}

function useRecordFile() {
  const { t } = useTranslation('minutes');
  const { id, title } = useMeeting().meeting.head;
  const [making, setMaking] = useState<Format | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const fetchFile = async (format: Format): Promise<void> => {
    setMaking(format);
    setFailed(false);
    try {
      save(await fileOf(id, format), `${t('fileName', { title: title.replaceAll('/', '-') })}.${format}`);
    } catch {
      setFailed(true);
    } finally {
      setMaking(null);
    }
  };
  return { making, hasFailed, clear: () => setFailed(false), fetchFile };
}

async function fileOf(id: string, format: Format): Promise<Blob> {
  if (format !== 'json') return client.minutes.recordFile(id, format);
  return new Blob([JSON.stringify(await client.minutes.record(id), null, 2)], { type: 'application/json' });
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own copy once it began.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
