import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { PasswordField } from '../../../ui/field/password-field.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';

/** Asks once more who holds this device, and goes on with what was wanted. */
export function ProofFields({ onFold, onProved }: { readonly onFold: () => void; readonly onProved: () => void }) {
  const { t } = useTranslation('identity');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const prove = useSend((key: string, typed: string) =>
    client.identity.stepUp({ password: typed }, { key }).then(() => 'proved' as const),
  );
  const submit = async (): Promise<void> => {
    setTried('tried');
    if (password !== '' && (await prove.run(password)) !== null) onProved();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('account.proof')}
      width="narrow"
      footer={
        <Button kind="filled" busy={prove.busy} onClick={() => void submit()}>
          {t('account.prove')}
        </Button>
      }
    >
      <Form label={t('account.proof')} onSubmit={() => void submit()}>
        <p>{t('account.proofText')}</p>
        <Refusal text={prove.text} onDismiss={prove.clear} />
        <PasswordField
          label={t('password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          error={tried === 'tried' && password === '' ? t('needPassword') : undefined}
        />
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}
