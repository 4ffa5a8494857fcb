import { type AccountActInput, type ChairConsentInput, type PersonView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { useSend } from '../use-send.js';
import { ConsentFields, useConsent } from './consent.js';

type AccountAct = 'disable' | 'signOut';

function send(act: AccountAct, personId: string, input: AccountActInput, key: string): Promise<'done'> {
  switch (act) {
    case 'disable':
      return client.identity.disableAccount(personId, input, { key }).then(() => 'done');
    case 'signOut':
      return client.identity.signOutPerson(personId, input, { key }).then(() => 'done');
  }
}

/** Disables an account, or signs it out everywhere: says what will be true afterwards, the button repeats the verb. */
export function AccountActSheet({
  act,
  person,
  onFold,
}: {
  readonly act: AccountAct;
  readonly person: PersonView;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation('identity');
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const sending = useSend((key: string, chairConsent: ChairConsentInput | null) =>
    send(act, person.id, { chairConsent }, key),
  );
  const consent = useConsent(sending.problem);
  const submit = async (): Promise<void> => {
    if (consent.input !== null) setTried('tried');
    if (consent.isComplete && (await sending.run(consent.input)) !== null) onFold();
  };
  const name = person.fullName;
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t(`account.${act}`)}
      width="narrow"
      footer={
        <Button kind="danger" busy={sending.busy} onClick={() => void submit()}>
          {t(`account.${act}`)}
        </Button>
      }
    >
      <Stack>
        <p>{act === 'disable' ? t('account.disableText', { name }) : t('account.signOutText', { name })}</p>
        <Refusal text={sending.text} />
        <ConsentFields
          consent={consent}
          error={tried === 'tried' && !consent.isComplete ? t('account.needConsent') : undefined}
        />
      </Stack>
    </Sheet>
  );
}
