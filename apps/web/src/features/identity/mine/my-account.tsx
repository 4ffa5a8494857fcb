import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/bars/page-header.js';
import { Columns, Page, Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { useMe } from '../../../live/use-me.js';
import { JournalCard } from '../parts/journal-card.js';
import { MyDevices } from './my-devices.js';
import { MyResets } from './my-resets.js';
import { PasswordCard } from './password-card.js';

/** What belongs to oneself alone: devices, password, journal, and what another feature puts there. */
export function MyAccount({ more }: { readonly more?: ReactNode }) {
  const { t } = useTranslation('identity');
  usePageTitle(t('account.mine'));
  const { person, username } = useMe();
  return (
    <Page>
      <PageHeader eyebrow={`${person.fullName} · ${username}`} title={t('account.mine')} />
      <MyResets />
      <Columns kind="home">
        <Stack gap="large">
          <MyDevices />
          {more}
          <PasswordCard />
        </Stack>
        <JournalCard title={t('account.journal')} of="mine" />
      </Columns>
    </Page>
  );
}
