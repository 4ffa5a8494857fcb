import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionLink, SectionLinks } from '../../features/identity/parts/section-links.js';
import { codeRequestsQuery } from '../../features/identity/queries.js';
import { useMe } from '../../live/use-me.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Page } from '../../ui/page/page.js';

export { BodiesPage } from '../../features/identity/bodies/bodies-page.js';
export { JournalPage } from '../../features/identity/parts/journal-page.js';
export { UnitsPage } from '../../features/identity/units/units-page.js';

/** People, units, bodies and the journal under one head. */
export function OrganisationPage() {
  const { t } = useTranslation('identity');
  const { roles } = useMe();
  const administers = roles.some(({ role }) => role === 'sysadmin' || role === 'org-admin');
  const { data: requests = [] } = useQuery({ ...codeRequestsQuery, enabled: administers });
  const readsJournal = roles.some(({ role }) => role === 'sysadmin' || role === 'auditor');
  return (
    <Page>
      <PageHeader title={t('organisation.title')} />
      <SectionLinks label={t('organisation.parts')}>
        <SectionLink to="/organisation/people" count={requests.length}>
          {t('organisation.people')}
        </SectionLink>
        <SectionLink to="/organisation/units">{t('organisation.units')}</SectionLink>
        <SectionLink to="/organisation/bodies">{t('organisation.bodies')}</SectionLink>
        {readsJournal && <SectionLink to="/organisation/journal">{t('organisation.journal')}</SectionLink>}
      </SectionLinks>
      <Outlet />
    </Page>
  );
}
