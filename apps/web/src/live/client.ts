import { createClient } from '@app/client';

/** The one client of this page. */
export const client = createClient({ name: 'web' });
