import { identityAccess } from '@app/contracts';
import { Outlet } from '@tanstack/react-router';
import { NotForYou } from '../../features/identity/parts/not-for-you.js';
import { useMe } from '../../live/use-me.js';
import { Page } from '../../ui/page/page.js';

/** Around every page of the organisation, those outside its tabs included. */
export function OrganisationGate() {
  const { roles } = useMe();
  if (identityAccess['organisation.read'](roles)) return <Outlet />;
  return (
    <Page width="reading">
      <NotForYou />
    </Page>
  );
}
