import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { PasswordField } from '../../../ui/field/password-field.js';
import { Actions, Form } from '../../../ui/form/form-layout.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { useSend } from '../use-send.js';

const PASSWORD_MIN = 10;
const blank = { oldPassword: '', newPassword: '', repeat: '' };

/** A new password by the old one. */
export function PasswordCard() {
  const { t } = useTranslation('identity');
  const [values, setValues] = useState(blank);
  const [tried, setTried] = useState<'not-yet' | 'tried' | 'changed'>('not-yet');
  const change = useSend((key: string, oldPassword: string, newPassword: string) =>
    client.identity.changePassword({ oldPassword, newPassword }, { key }).then(() => 'done' as const),
  );
  const errors = {
    oldPassword: values.oldPassword === '' ? t('account.needOld') : undefined,
    newPassword: values.newPassword.length < PASSWORD_MIN ? t('tooShort') : undefined,
    repeat: values.repeat !== values.newPassword ? t('notSame') : undefined,
  };
  const field = (name: keyof typeof blank) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
    error: tried === 'tried' ? errors[name] : undefined,
  });
  const submit = async (): Promise<void> => {
    setTried('tried');
    if (Object.values(errors).some((error) => error !== undefined)) return;
    if ((await change.run(values.oldPassword, values.newPassword)) === null) return;
    setValues(blank);
    setTried('changed');
  };
  return (
    <Card title={t('account.password')}>
      <Form label={t('account.password')} onSubmit={() => void submit()}>
        {tried === 'changed' && (
          <StatusBox tone="soft" icon={IconCircleCheck} title={t('account.passwordChanged')} announced="status">
            {t('account.passwordChangedText')}
          </StatusBox>
        )}
        <p>{t('account.passwordText')}</p>
        <Refusal text={change.text} onDismiss={change.clear} />
        <PasswordField label={t('account.oldPassword')} autoComplete="current-password" {...field('oldPassword')} />
        <PasswordField
          label={t('newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          {...field('newPassword')}
        />
        <PasswordField label={t('repeat')} autoComplete="new-password" {...field('repeat')} />
        <Actions>
          <Button type="submit" kind="tonal" busy={change.busy}>
            {t('account.changePassword')}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
