import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { JournalCard } from './journal-card.js';

/** Everybody's sign-ins, for those who look after the system. */
export function JournalPage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('account.journal'));
  return <JournalCard title={t('account.journal')} of="all" />;
}
