import { type ChairConsentInput, type IssuedCode, type PersonView } from '@app/contracts';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { useSend } from '../use-send.js';
import { ConsentFields, useConsent } from './consent.js';
import { IssuedCodeView } from './issued-code.js';

/** Issues a code and shows it, once. */
export function IssueCodeSheet({ person, onFold }: { readonly person: PersonView; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const issue = useSend((key: string, chairConsent: ChairConsentInput | null) =>
    client.identity.issueCode(person.id, { chairConsent }, { key }),
  );
  const consent = useConsent(issue.problem);
  const submit = async (): Promise<void> => {
    if (consent.input !== null) setTried('tried');
    if (consent.isComplete) setIssued(await issue.run(consent.input));
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('account.issue')}
      eyebrow={person.fullName}
      width="narrow"
      footer={
        issued === null ? (
          <Button kind="filled" icon={IconKey} busy={issue.busy} onClick={() => void submit()}>
            {t('account.issue')}
          </Button>
        ) : (
          <Button kind="filled" onClick={onFold}>
            {t('account.done')}
          </Button>
        )
      }
    >
      {issued !== null ? (
        <IssuedCodeView issued={issued} />
      ) : (
        <Stack>
          <p>{t('account.issueText')}</p>
          <Refusal text={issue.text} />
          <ConsentFields
            consent={consent}
            error={tried === 'tried' && !consent.isComplete ? t('account.needConsent') : undefined}
          />
        </Stack>
      )}
    </Sheet>
  );
}
