import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Page } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';

/** The same for a page that is not there and for one that may not be seen: the answer must not tell them apart. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <Page width="reading">
      <Card>
        <Empty
          icon={IconMapOff}
          title={t('notFound.title')}
          action={
            <ButtonLink to="/" kind="filled">
              {t('notFound.action')}
            </ButtonLink>
          }
        >
          {t('notFound.text')}
        </Empty>
      </Card>
    </Page>
  );
}
