import { identityAccess } from '@app/contracts';
import { ImportPage as Import } from '../../features/identity/import/import-page.js';
import { NotForYou } from '../../features/identity/parts/not-for-you.js';
import { useMe } from '../../live/use-me.js';
import { Page } from '../../ui/page/page.js';

/** Who only reads the organisation imports nobody into it. */
export function ImportPage() {
  const { roles } = useMe();
  if (identityAccess['people.import'](roles)) return <Import />;
  return (
    <Page width="reading">
      <NotForYou />
    </Page>
  );
}
