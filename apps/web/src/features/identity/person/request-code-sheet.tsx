import { type CodeRequestInput, type CodeRequestView, type PersonView } from '@app/contracts';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { TextAreaField } from '../../../ui/field/text-area-field.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';
import { ConsentFields, useConsent } from './consent.js';

/** Asks a second administrator to let a password in use be replaced. */
export function RequestCodeSheet({ person, onFold }: { readonly person: PersonView; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const [sent, setSent] = useState<CodeRequestView | null>(null);
  const request = useSend((key: string, input: CodeRequestInput) =>
    client.identity.requestCode(person.id, input, { key }),
  );
  const consent = useConsent(request.problem);
  const submit = async (): Promise<void> => {
    setTried('tried');
    if (reason.trim() === '' || !consent.isComplete) return;
    setSent(await request.run({ reason: reason.trim(), chairConsent: consent.input }));
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('account.request')}
      eyebrow={person.fullName}
      width="narrow"
      footer={
        sent === null ? (
          <Button kind="filled" busy={request.busy} onClick={() => void submit()}>
            {t('account.request')}
          </Button>
        ) : undefined
      }
    >
      {sent !== null ? (
        <StatusBox tone="neutral" icon={IconHourglass} title={t('account.requested')} announced="status">
          {t('account.requestedText')}
        </StatusBox>
      ) : (
        <Form label={t('account.request')} onSubmit={() => void submit()}>
          <p>{t('account.requestText')}</p>
          <Refusal text={request.text} />
          <TextAreaField
            label={t('account.reason')}
            hint={t('account.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried === 'tried' && reason.trim() === '' ? t('account.needReason') : undefined}
            maxLength={500}
          />
          <ConsentFields
            consent={consent}
            error={tried === 'tried' && !consent.isComplete ? t('account.needConsent') : undefined}
          />
          <EnterSubmits />
        </Form>
      )}
    </Sheet>
  );
}
