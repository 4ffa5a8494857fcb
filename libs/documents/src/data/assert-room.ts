import { type Id } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';

const MEBIBYTE = 1024 * 1024;

/**
 * Is there room for this many more bytes in the meeting? Uploads that have only begun count whole, refused files not at all.
 * @throws documents/meeting-full
 */
export async function assertRoom(tx: Tx, meetingId: Id, size: number, maxBytes: number): Promise<void> {
  // Two who begin at once must not both find the last room.
  await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('documents.room ' || $1, 0))`, [meetingId]);
  const [row] = await tx.manager.query<{ used: string }[]>(
    `select coalesce(sum(v.original_size), 0) as used
     from document_versions v join documents d on d.id = v.document_id
     where d.meeting_id = $1 and v.state <> 'refused'`,
    [meetingId],
  );
  const used = Number(row?.used ?? 0);
  if (used + size <= maxBytes) return;
  const facts = {
    limitMb: Math.floor(maxBytes / MEBIBYTE),
    freeMb: Math.floor(Math.max(0, maxBytes - used) / MEBIBYTE),
  };
  throw new AppError('documents/meeting-full', { facts });
}
