import { DOCUMENT_LIMITS } from '@app/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useAct } from '../../../live/use-act.js';
import { TextAreaField } from '../../../ui/field/text-area-field.js';
import { Stack } from '../../../ui/page/page.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { type PaperSheetProps } from './paper-menu.js';

/** Takes a paper back from every device, with a reason. */
export function RecallSheet({ paper, onFold }: PaperSheetProps) {
  const { t } = useTranslation('documents');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const recall = useAct(
    useCallback((key: string, why: string) => client.documents.recall(paper.id, { reason: why }, { key }), [paper.id]),
  );
  const send = async () => {
    setTried('yes');
    if (reason.trim() === '') return;
    if ((await recall.run(reason.trim())) !== null) onFold();
  };
  return (
    <ConfirmSheet
      opened
      onBack={onFold}
      title={t('edit.recallTitle')}
      verb={t('edit.recallVerb')}
      icon={IconTrash}
      busy={recall.busy}
      onConfirm={() => void send()}
      consequence={
        <Stack>
          <p>{t('edit.recallText', { title: paper.title })}</p>
          <TextAreaField
            label={t('edit.reason')}
            value={reason}
            maxLength={DOCUMENT_LIMITS.reasonMax}
            error={tried === 'yes' && reason.trim() === '' ? t('edit.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Refusal text={recall.problem} onDismiss={recall.clear} />
        </Stack>
      }
    />
  );
}
