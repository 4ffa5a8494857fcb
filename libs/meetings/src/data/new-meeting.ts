import { type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { Meeting } from './entities.js';

/** What somebody decides about a meeting when it begins as a draft. */
export type Draft = Pick<
  Meeting,
  'bodyId' | 'kind' | 'form' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'needsApproval'
>;

export async function insertDraft(tx: Tx, draft: Draft): Promise<Meeting> {
  const meeting = tx.manager.create(Meeting, {
    ...draft,
    id: uuidv7(),
    state: 'draft',
    issuedAt: null,
    openedAt: null,
    closedAt: null,
    reason: null,
    ruleProfileId: null,
  });
  await tx.manager.insert(Meeting, meeting);
  return meeting;
}
