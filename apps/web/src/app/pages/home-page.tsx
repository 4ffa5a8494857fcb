import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useToday } from '../../ui/format/use-now.js';
import { Page } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';

/** The first page, before there is a meeting to show. */
export function HomePage() {
  const { t } = useTranslation();
  const { longDay } = useFormat();
  const today = useToday();
  usePageTitle(t('home.title'));
  return (
    <Page>
      <PageHeader size="home" eyebrow={longDay(today)} title={t('home.title')} />
      <Card>
        <Empty icon={IconCalendarEvent} title={t('home.emptyTitle')}>
          {t('home.emptyText')}
        </Empty>
      </Card>
    </Page>
  );
}
