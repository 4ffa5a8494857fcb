import { chairStream, type DocumentState, type Id, type StreamName } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { type Tx } from '@app/platform';
import { documentState, recalledViews } from './views.js';

/** Announces a paper as it stands: to its readers when it can be opened, its way there to those who prepare and lead. */
export async function tellDocument(tx: Tx, meetingId: Id, documentId: Id): Promise<DocumentState> {
  const state = await documentState(tx.manager, meetingId, documentId);
  if (state.document)
    tx.publish(itemAudience(meetingId, state.document.itemId), 'documents.document-changed', {
      meetingId,
      document: state.document,
    });
  tellIntake(tx, meetingId, documentId, state);
  return state;
}

export function tellIntake(tx: Tx, meetingId: Id, documentId: Id, { intake }: Pick<DocumentState, 'intake'>): void {
  tx.publish(chairStream(meetingId), 'documents.version-changed', { meetingId, documentId, intake });
}

/** Announces to these readers that a paper went with revision `rev`. */
export function tellGone(
  tx: Tx,
  streams: readonly StreamName[],
  gone: { readonly meetingId: Id; readonly documentId: Id; readonly rev: number },
): void {
  tx.publish(streams, 'documents.document-gone', gone);
}

/** Announces to those who prepare and lead that a paper was taken back, and why. */
export async function tellRecalled(tx: Tx, meetingId: Id, documentId: Id): Promise<void> {
  const [recalled] = await recalledViews(tx.manager, meetingId, [documentId]);
  if (recalled) tx.publish(chairStream(meetingId), 'documents.document-recalled', { meetingId, recalled });
}
