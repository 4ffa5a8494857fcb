import { type PersonView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/bars/page-header.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Columns, Page, Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { mayManage, type Reach, useReach } from '../access.js';
import { BackLink } from '../parts/back-link.js';
import { JournalCard } from '../parts/journal-card.js';
import { LoadState } from '../parts/load-state.js';
import { AccountChip } from '../parts/person-row.js';
import { Facts } from '../parts/facts.js';
import { PersonSheet } from '../people/person-sheet.js';
import { positionOf } from '@app/contracts';
import { personQuery } from '../queries.js';
import { AccountCard } from './account-card.js';
import { AidesCard } from './aides-card.js';
import { PostsCard } from './posts-card.js';
import { RolesCard } from './roles-card.js';

/** One person: who they are, what they hold, and their account. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('identity');
  const person = useQuery(personQuery(personId));
  usePageTitle(person.data?.fullName ?? t('people.title'));
  return (
    <Page>
      <div>
        <BackLink to="/organisation/people">{t('people.backToList')}</BackLink>
      </div>
      {person.data ? (
        <KnownPerson person={person.data} />
      ) : (
        <>
          <PageHeader title={t('people.title')} />
          <LoadState query={person} title={t('people.failed')} />
        </>
      )}
    </Page>
  );
}

function KnownPerson({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const { sheet, open, fold } = useSheet();
  const may = mayManage(reach, person);
  return (
    <>
      <PageHeader
        eyebrow={positionOf(person) || t('people.noPost')}
        title={person.fullName}
        chip={<AccountChip person={person} />}
        actions={
          may && (
            <Button kind="filled" icon={IconPencil} onClick={() => open('edit')}>
              {t('people.edit')}
            </Button>
          )
        }
      />
      <Columns kind="panel">
        <Stack gap="large">
          <InfoCard person={person} />
          <PostsCard person={person} />
          <RolesCard person={person} />
          <AidesCard person={person} />
        </Stack>
        {may && (
          <Stack gap="large">
            <AccountCard person={person} />
            {mayReadJournal(reach) && <JournalCard title={t('account.journalOf')} of={{ personId: person.id }} />}
          </Stack>
        )}
      </Columns>
      {sheet === 'edit' && may && <PersonSheet key={person.id} person={person} onFold={fold} />}
    </>
  );
}

const mayReadJournal = ({ roles }: Reach): boolean =>
  roles.some(({ role }) => role === 'sysadmin' || role === 'org-admin' || role === 'auditor');

function InfoCard({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const none = '–';
  return (
    <Card title={t('people.info')}>
      <Facts
        facts={[
          { name: t('people.phone'), value: person.phone ?? none },
          { name: t('people.email'), value: person.email ?? none },
          { name: t('people.address'), value: t(`people.honorific.${person.honorific}`) },
          { name: t('people.rank'), value: person.protocolRank },
          { name: t('username'), value: person.username ?? none },
        ]}
      />
    </Card>
  );
}
