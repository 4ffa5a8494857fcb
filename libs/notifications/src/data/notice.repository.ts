import { Injectable } from '@nestjs/common';
import { type Id, NOTICE_LIMITS, type NoticeKind, personStream } from '@app/contracts';
import { type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { hasLetter } from '../rules/letter-policy.js';
import { LetterRepository } from './letter.repository.js';

/** What one person is to be told. */
export interface Telling {
  readonly personId: Id;
  readonly kind: NoticeKind;
  /** The seat it is about; null for an aide. */
  readonly seatId: Id | null;
  /** See `Notice.cause`. */
  readonly cause: string | null;
  readonly versionId?: Id;
  /** His own act: kept, not told. */
  readonly isOwnAct?: boolean;
}

/** What was true of the meeting when it happened; the bell says this for ever, whatever comes after it. */
export interface Said {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly reason: string | null;
}

/** One meeting in which several people are told something, at the moment of what it is about. */
export interface Occasion {
  readonly meetingId: Id;
  readonly at: Date;
  readonly said: Said;
}

/** With what is no news of the meeting itself: as it stands. */
export const saidOf = ({ startsAt, endsAt, place }: Omit<Said, 'reason'>): Said => ({
  ...{ startsAt, endsAt, place },
  reason: null,
});

export interface Told {
  readonly personId: Id;
  readonly kind: NoticeKind;
  readonly seatId: Id | null;
  readonly at: Date;
}

/** Was he invited already when this happened? What was before shows in the invitation itself. */
export const wasInvited = (told: Told | undefined, at: Date): boolean => told?.kind === 'invited' && told.at < at;

@Injectable()
export class NoticeRepository {
  constructor(private readonly letters: LetterRepository) {}

  /** Until the end of the transaction nobody else tells anything about this meeting: what was told can be looked up. */
  async lock(tx: Tx, meetingId: Id): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('notices ' || $1, 0))`, [meetingId]);
  }

  /** Of everybody the newest word on whether they are invited. Under the lock. */
  async invited(tx: Tx, meetingId: Id): Promise<ReadonlyMap<Id, Told>> {
    const rows = await tx.manager.query<Told[]>(
      `select distinct on (person_id) person_id as "personId", kind, seat_id as "seatId", made_at as at from notices
       where meeting_id = $1 and kind in ('invited', 'uninvited') order by person_id, made_at desc, id desc`,
      [meetingId],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** A notice of its own, with its letter; nothing when it was told for the same cause before. */
  async tell(tx: Tx, { meetingId, at, said }: Occasion, telling: Telling): Promise<void> {
    const { personId, kind, seatId, cause, versionId, isOwnAct = false } = telling;
    const id = uuidv7();
    const versionIds = versionId ? [versionId] : [];
    const made = await tx.manager.query<unknown[]>(
      `insert into notices (id, person_id, meeting_id, kind, seat_id, version_ids, cause, made_at, changed_at, read_at, is_own_act,
         starts_at, ends_at, place, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13, $14)
       on conflict (person_id, cause) where cause is not null do nothing returning 1`,
      [
        ...[id, personId, meetingId, kind, seatId, versionIds, cause, at, isOwnAct ? at : null, isOwnAct],
        ...[said.startsAt, said.endsAt, said.place, said.reason],
      ],
    );
    if (made.length === 0) return;
    if (!isOwnAct) tx.publish(personStream(personId), 'notifications.notice-made', { noticeId: id, kind, meetingId });
    if (hasLetter(kind)) await this.letters.order(tx, { noticeId: id, meetingId, personId, kind, isOwnAct });
  }

  /**
   * Adds to what was told a short while ago and is neither read nor on its way as a letter; a notice of its own otherwise.
   * Of changes to the programme one unread notice is enough, however old. Under the lock.
   */
  async tellTogether(tx: Tx, occasion: Occasion, telling: Telling): Promise<void> {
    const { meetingId, at, said } = occasion;
    const since = new Date(telling.kind === 'agenda' ? 0 : at.getTime() - NOTICE_LIMITS.collapseSeconds * 1000);
    const [open] = await tx.manager.query<{ id: Id; version_ids: Id[] }[]>(
      `select id, version_ids from notices
       where person_id = $1 and meeting_id = $2 and kind = $3 and made_at > $4 and read_at is null and closed_at is null
       order by made_at desc limit 1 for update`,
      [telling.personId, meetingId, telling.kind, since],
    );
    if (!open) return this.tell(tx, occasion, telling);

    const { versionId } = telling;
    if (versionId !== undefined && open.version_ids.includes(versionId)) return;
    await tx.manager.query(
      `update notices set changed_at = greatest(changed_at, $2), version_ids = version_ids || $3::uuid[],
         starts_at = $4, ends_at = $5, place = $6, reason = $7 where id = $1`,
      [open.id, at, versionId ? [versionId] : [], said.startsAt, said.endsAt, said.place, said.reason],
    );
    const view = { noticeId: open.id, kind: telling.kind, meetingId };
    tx.publish(personStream(telling.personId), 'notifications.notice-made', view);
  }

  /** Is the version new, so that people are to be told of it? True once. */
  async isNew(tx: Tx, versionId: Id): Promise<boolean> {
    const rows = await tx.manager.query<unknown[]>(
      `insert into noticed_versions (version_id) values ($1) on conflict do nothing returning 1`,
      [versionId],
    );
    return rows.length > 0;
  }
}
