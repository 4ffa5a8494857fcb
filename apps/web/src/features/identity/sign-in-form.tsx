import { useQueryClient } from '@tanstack/react-query';
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
import { IconAlertTriangle } from '@tabler/icons-react';

/** Username and password; what was typed stays when it is refused. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [phase, setPhase] = useState<'idle' | 'tried' | 'sending'>('idle');
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (): Promise<void> => {
    setPhase('tried');
    if (username.trim() === '' || password === '') return;
    setPhase('sending');
    setProblem(null);
    try {
      await client.identity.signIn({ username, password });
      await queries.resetQueries();
      onSignedIn();
    } catch (error) {
      setProblem(problemText(error));
      setPhase('idle');
    }
  };

  return (
    <Form label={t('signIn')} onSubmit={() => void submit()}>
      {problem !== null && (
        <div role="alert">
          <Banner tone="red" icon={IconAlertTriangle} title={problem} />
        </div>
      )}
      <TextField
        label={t('username')}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={phase === 'tried' && username.trim() === '' ? t('needUsername') : undefined}
      />
      <PasswordField
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        error={phase === 'tried' && password === '' ? t('needPassword') : undefined}
      />
      <Button
        type="submit"
        kind="filled"
        size="large"
        width="full"
        busy={phase === 'sending' ? t('signingIn') : undefined}
      >
        {t('signIn')}
      </Button>
      <ButtonLink to="/activate" kind="text" width="full">
        {t('firstTime')}
      </ButtonLink>
    </Form>
  );
}
