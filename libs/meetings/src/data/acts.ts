import { type ChairAct, type Id, type MeetingAct, type MeetingActView } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { MeetingActRow } from './entities.js';

export interface RecordedAct {
  readonly act: MeetingAct;
  readonly by: ChairAct;
  readonly itemId?: Id;
  readonly reason?: string | null;
  readonly details?: MeetingActView['details'];
}

/** Keeps who did it and on whose direction, in the meeting's own record and in the audit. */
export async function recordAct(tx: Tx, meetingId: Id, recorded: RecordedAct): Promise<void> {
  const { act, by, itemId = null, reason = null, details = {} } = recorded;
  await tx.manager.insert(MeetingActRow, { id: uuidv7(), meetingId, act, at: tx.at, itemId, reason, details, ...by });
  tx.audit({
    action: `meeting.${act}`,
    subject: `meeting:${meetingId}`,
    details: { itemId, isOnDirection: by.onDirectionOf !== null },
  });
}

/** The record of a meeting in the order things happened. */
export async function actViews(manager: EntityManager, meetingId: Id): Promise<readonly MeetingActView[]> {
  const rows = await manager.find(MeetingActRow, { where: { meetingId }, order: { at: 'ASC', id: 'ASC' } });
  return rows.map(({ id, act, at, itemId, reason, details, byPersonId, byName, onDirectionOf }) => ({
    id,
    act,
    at: at.toISOString(),
    itemId,
    reason,
    by: { byPersonId, byName, onDirectionOf },
    details,
  }));
}
