import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { Clock, type PersonActor, UnitOfWork } from '@app/platform';

/** Ranges and pages asked for within this time after the first are the same opening. */
const OPENING_MS = 30 * 60_000;
const REMEMBERED = 20_000;

/** One entry in the audit for each opening of a paper, not one for each of its thousand ranges. */
@Injectable()
export class RecordOpening {
  /** What this process knows to be recorded; the table decides between processes. */
  private readonly recent = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: PersonActor, documentId: Id, versionId: Id): Promise<void> {
    const now = this.clock.now().getTime();
    const key = `${actor.sessionId}/${versionId}`;
    if (now - (this.recent.get(key) ?? -Infinity) < OPENING_MS) return;

    await this.unitOfWork.run(actor, async (tx) => {
      const opened = await tx.manager.query<unknown[]>(
        `insert into document_openings as o (session_id, version_id, opened_at) values ($1, $2, $3)
         on conflict (session_id, version_id) do update set opened_at = $3 where o.opened_at <= $4 returning 1`,
        [actor.sessionId, versionId, tx.at, new Date(now - OPENING_MS)],
      );
      if (opened.length === 0) return;
      const details = { versionId, sessionId: actor.sessionId };
      tx.audit({ action: 'document.opened', subject: `document:${documentId}`, details });
    });
    this.remember(key, now);
  }

  private remember(key: string, now: number): void {
    // The oldest entries go; the worst is a question to the table that was answered before.
    if (this.recent.size >= REMEMBERED) this.recent.delete(this.recent.keys().next().value ?? '');
    this.recent.delete(key);
    this.recent.set(key, now);
  }
}
