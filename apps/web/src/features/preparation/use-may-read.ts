import { type Id, identityAccess } from '@app/contracts';
import { useMe } from '../../live/use-me.js';

/** What of the organisation this reader may ask for: a secretary by seat alone gets neither the units nor a roll. */
export interface MayRead {
  /** The units, and people with their telephone numbers. */
  readonly organisation: boolean;
  readonly bodyRoll: (bodyId: Id) => boolean;
}

export function useMayRead(): MayRead {
  const { roles } = useMe();
  return {
    organisation: identityAccess['organisation.read'](roles),
    // Where the body hangs is not known here, so whoever administers a unit asks; the server holds the tree.
    bodyRoll: (id) =>
      identityAccess['body.read'](roles, { id, path: [] }) || roles.some(({ role }) => role === 'org-admin'),
  };
}
