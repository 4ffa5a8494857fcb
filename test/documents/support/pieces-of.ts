import { buffer } from 'node:stream/consumers';
import { type Id } from '@app/contracts';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { type RunningApp } from '../../support/app.js';

/** The stored pieces of an upload, in their order: what lies in quarantine and nothing else. */
export async function piecesOf(app: RunningApp, uploadId: Id): Promise<readonly Buffer[]> {
  const store = app.app.get<ObjectStore>(OBJECT_STORE);
  const pieces: Buffer[] = [];
  for await (const { key } of store.list(`quarantine/${uploadId}/`))
    pieces.push(await buffer((await store.get(key)).stream));
  return pieces;
}
