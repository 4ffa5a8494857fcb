import { useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useProblemText } from '../../live/problem-text.js';
import { Banner } from '../../ui/banner/banner.js';
import { Button } from '../../ui/button/button.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { PasswordField } from '../../ui/field/password-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';

const PASSWORD_MIN = 10;

/** What is typed, what is wrong with it, and sending it. */
function useActivation(onSignedIn: () => void) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [values, setValues] = useState({ username: '', code: '', newPassword: '', repeat: '' });
  const [phase, setPhase] = useState<'idle' | 'tried' | 'sending'>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const set = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setValues((before) => ({ ...before, [name]: value }));
  };
  const errors = {
    username: values.username.trim() === '' ? t('needUsername') : undefined,
    code: values.code.trim() === '' ? t('needCode') : undefined,
    newPassword: values.newPassword.length < PASSWORD_MIN ? t('tooShort') : undefined,
    repeat: values.repeat !== values.newPassword ? t('notSame') : undefined,
  };
  const shown = (name: keyof typeof errors): string | undefined => (phase === 'tried' ? errors[name] : undefined);

  const submit = async (): Promise<void> => {
    setPhase('tried');
    if (Object.values(errors).some((error) => error !== undefined)) return;
    setPhase('sending');
    setProblem(null);
    try {
      await client.identity.activate({ username: values.username, code: values.code, newPassword: values.newPassword });
      await queries.resetQueries();
      onSignedIn();
    } catch (error) {
      setProblem(problemText(error));
      setPhase('idle');
    }
  };

  return { values, set, shown, submit, phase, problem };
}

/** First sign-in or a new password: the code, and a password of one's own. */
export function ActivateForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('identity');
  const { values, set, shown, submit, phase, problem } = useActivation(onSignedIn);
  return (
    <Form label={t('activate')} onSubmit={() => void submit()}>
      <p>{t('activateText')}</p>
      {problem !== null && (
        <div role="alert">
          <Banner tone="red" icon={IconAlertTriangle} title={problem} />
        </div>
      )}
      <TextField
        label={t('username')}
        value={values.username}
        onChange={set('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={shown('username')}
      />
      <TextField
        label={t('code')}
        value={values.code}
        onChange={set('code')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={shown('code')}
      />
      <PasswordField
        label={t('newPassword')}
        hint={t('passwordHint')}
        value={values.newPassword}
        onChange={set('newPassword')}
        autoComplete="new-password"
        error={shown('newPassword')}
      />
      <PasswordField
        label={t('repeat')}
        value={values.repeat}
        onChange={set('repeat')}
        autoComplete="new-password"
        error={shown('repeat')}
      />
      <Button
        type="submit"
        kind="filled"
        size="large"
        width="full"
        busy={phase === 'sending' ? t('activating') : undefined}
      >
        {t('activate')}
      </Button>
      <ButtonLink to="/sign-in" kind="text" width="full">
        {t('backToSignIn')}
      </ButtonLink>
    </Form>
  );
}
