import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { codeRequestsQuery } from '../../features/identity/queries.js';
import { useMe } from '../../live/use-me.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Page } from '../../ui/page/page.js';
import { Tabs } from '../../ui/tabs/tabs.js';

export { BodiesPage } from '../../features/identity/bodies/bodies-page.js';
export { JournalPage } from '../../features/identity/parts/journal-page.js';
export { UnitsPage } from '../../features/identity/units/units-page.js';

const parts = ['people', 'units', 'bodies', 'journal'] as const;
type Part = (typeof parts)[number];

/** People, units, bodies and the journal under one head. */
export function OrganisationPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const { roles } = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const administers = roles.some(({ role }) => role === 'sysadmin' || role === 'org-admin');
  const { data: requests = [] } = useQuery({ ...codeRequestsQuery, enabled: administers });
  const readsJournal = roles.some(({ role }) => role === 'sysadmin' || role === 'auditor');
  const shown = parts.filter((part) => part !== 'journal' || readsJournal);
  return (
    <Page>
      <PageHeader title={t('organisation.title')} />
      <Tabs<Part>
        label={t('organisation.parts')}
        tabs={shown.map((part) => ({
          value: part,
          label: t(`organisation.${part}`),
          ...(part === 'people' ? { count: requests.length } : {}),
        }))}
        value={shown.find((part) => path === `/organisation/${part}`) ?? 'people'}
        onChange={(part) => void navigate({ to: `/organisation/${part}` })}
      >
        <Outlet />
      </Tabs>
    </Page>
  );
}
