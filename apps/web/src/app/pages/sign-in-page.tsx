import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepHallTablet } from '../../features/attendance/hall-tablet.js';
import { ActivateForm } from '../../features/identity/activate-form.js';
import { SignInForm } from '../../features/identity/sign-in-form.js';
import { Card } from '../../ui/card/card.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import styles from './sign-in-page.module.css';

/** Where somebody goes after signing in: only a path of this app. */
export const safeNext = (next: string | undefined): string =>
  next?.startsWith('/') && !next.startsWith('//') ? next : '/';

function useArrive(): () => void {
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false });
  return () => {
    // Whoever signs in by name makes it his own device, whatever it was before.
    keepHallTablet(null);
    void navigate({ to: safeNext(next), replace: true });
  };
}

export function SignInPage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('signIn'));
  const arrive = useArrive();
  return (
    <Front title={t('signIn')}>
      <SignInForm onSignedIn={arrive} />
    </Front>
  );
}

export function ActivatePage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('activate'));
  const arrive = useArrive();
  return (
    <Front title={t('activate')}>
      <ActivateForm onSignedIn={arrive} />
    </Front>
  );
}

function Front({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const { t } = useTranslation('identity');
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.product}>
          <b>E-Cabinet</b>
          <span>{t('product')}</span>
        </p>
        <Card>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </Card>
      </div>
    </main>
  );
}
