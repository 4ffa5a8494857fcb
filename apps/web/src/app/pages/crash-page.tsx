import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Page, Stack } from '../../ui/page/page.js';
import { ErrorState } from '../../ui/state/error-state.js';

/** What is shown in place of a screen that failed; the frame around it stays. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page width="reading">
      <Card>
        <Stack>
          <ErrorState
            title={t('crash.title')}
            onRetry={retry}
            retryKind="filled"
            code={error instanceof Error ? error.name : undefined}
          >
            {t('crash.text')}
          </ErrorState>
          <div>
            <ButtonLink to="/" kind="text">
              {t('crash.home')}
            </ButtonLink>
          </div>
        </Stack>
      </Card>
    </Page>
  );
}
