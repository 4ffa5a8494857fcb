import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.js';
import { Card } from '../../../ui/card/card.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { Empty } from '../../../ui/state/empty.js';

/** In place of a page of the organisation for whoever holds no right there; asks the server for nothing. */
export function NotForYou() {
  const { t } = useTranslation('identity');
  usePageTitle(t('organisation.notForYou'));
  return (
    <Card>
      <Empty
        icon={IconLock}
        title={t('organisation.notForYou')}
        action={
          <ButtonLink to="/" kind="filled">
            {t('organisation.toMeetings')}
          </ButtonLink>
        }
      >
        {t('organisation.notForYouText')}
      </Empty>
    </Card>
  );
}
