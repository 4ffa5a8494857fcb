import { type MarkView, type Id, type Instant } from '@app/contracts';
import { type PendingOperation } from '@app/client';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What this device keeps for one person. */
export interface DeviceSchema extends DBSchema {
  marks: { key: [documentId: Id, id: Id]; value: MarkView };
  /** `n` is their order. */
  pending: {
    key: [documentId: Id, opId: Id];
    value: PendingOperation & { readonly documentId: Id; readonly n: number };
  };
  feeds: { key: Id; value: { readonly documentId: Id; readonly seq: number; readonly syncedAt: Instant } };
}
export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const VERSION = 1;
const open = new Map<Id, Promise<DeviceDatabase>>();

const nameOf = (personId: Id): string => `ecabinet-${personId}`;

/** One database a person: whoever signs in here next opens another. */
export function deviceDatabase(personId: Id): Promise<DeviceDatabase> {
  const known = open.get(personId);
  if (known !== undefined) return known;
  const opening = openDB<DeviceSchema>(nameOf(personId), VERSION, {
    upgrade: (database) => {
      database.createObjectStore('marks', { keyPath: ['documentId', 'id'] });
      database.createObjectStore('pending', { keyPath: ['documentId', 'opId'] });
      database.createObjectStore('feeds', { keyPath: 'documentId' });
    },
    terminated: () => open.delete(personId),
  });
  open.set(personId, opening);
  opening.catch(() => open.delete(personId));
  return opening;
}
