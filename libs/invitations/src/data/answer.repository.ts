import { Injectable } from '@nestjs/common';
import { type AnswerView, chairStream, type Id, personStream, type SeatView, type StreamName } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { InvitationAnswerRow, InvitationJournalEntry } from './entities.js';

interface AnswerRow {
  readonly seat_id: Id;
  readonly answer: AnswerView['answer'];
  readonly reason: string | null;
  readonly substitute_person_id: Id | null;
  readonly substitute_name: string | null;
  readonly answered_at: Date;
  readonly answered_by_name: string;
  readonly is_on_behalf: boolean;
  readonly consent: AnswerView['consent']['state'];
  readonly consent_way: AnswerView['consent']['way'];
  readonly consent_by_name: string | null;
  readonly recorded_by_name: string | null;
  readonly consent_at: Date | null;
  readonly consent_note: string | null;
}

export interface EarlierAnswer {
  readonly seatId: Id;
  readonly personId: Id | null;
  readonly hasAgreedSubstitute: boolean;
}

/** What is still to be said in a meeting. A substitute's own seat answers nothing. */
export interface OpenAnswers {
  readonly meetingId: Id;
  /** Seats that have not answered. */
  readonly unanswered: number;
  /** Absences the chairman has not decided on. */
  readonly undecided: number;
  /** Of the unanswered seats those of the people asked for. */
  readonly own: readonly { readonly personId: Id; readonly name: string }[];
}

const toAnswer = (row: AnswerRow): AnswerView => ({
  seatId: row.seat_id,
  answer: row.answer,
  reason: row.reason,
  substitutePersonId: row.substitute_person_id,
  substituteName: row.substitute_name,
  answeredAt: row.answered_at.toISOString(),
  answeredByName: row.answered_by_name,
  isOnBehalf: row.is_on_behalf,
  consent: {
    state: row.consent,
    way: row.consent_way,
    byName: row.consent_by_name,
    recordedByName: row.recorded_by_name,
    at: row.consent_at?.toISOString() ?? null,
    note: row.consent_note,
  },
});

@Injectable()
export class AnswerRepository {
  /** Answers of a meeting by seat id. `only` narrows to these seats. */
  async views(
    manager: EntityManager,
    meetingId: Id,
    only: readonly Id[] | null = null,
  ): Promise<readonly AnswerView[]> {
    const rows = await manager.query<AnswerRow[]>(
      `select a.seat_id, a.answer, a.reason, a.substitute_person_id, sub.full_name as substitute_name, a.answered_at,
         who.full_name as answered_by_name, a.is_on_behalf, a.consent, a.consent_way, a.consent_by_name,
         rec.full_name as recorded_by_name, a.consent_at, a.consent_note
       from invitation_answers a
       join people who on who.id = a.answered_by
       left join people sub on sub.id = a.substitute_person_id
       left join people rec on rec.id = a.consent_recorded_by
       where a.meeting_id = $1 and ($2::uuid[] is null or a.seat_id = any($2)) order by a.seat_id`,
      [meetingId, only],
    );
    return rows.map(toAnswer);
  }

  open(manager: EntityManager, meetingIds: readonly Id[], personIds: readonly Id[]): Promise<readonly OpenAnswers[]> {
    return manager.query<OpenAnswers[]>(
      `select s.meeting_id as "meetingId",
         count(*) filter (where a.seat_id is null)::int as unanswered,
         count(*) filter (where a.consent = 'awaiting')::int as undecided,
         coalesce(
           json_agg(json_build_object('personId', p.id, 'name', p.full_name) order by p.protocol_rank, p.id)
             filter (where a.seat_id is null and p.id = any($2::uuid[])),
           '[]'
         ) as own
       from seats s
       left join invitation_answers a on a.seat_id = s.id
       left join people p on p.id = s.person_id
       where s.meeting_id = any($1::uuid[]) and not 'substitute' = any(s.roles)
       group by s.meeting_id`,
      [meetingIds, personIds],
    );
  }

  find(tx: Tx, seatId: Id): Promise<InvitationAnswerRow | null> {
    return tx.manager.findOneBy(InvitationAnswerRow, { seatId });
  }

  /** Keeps the answer and writes the journal. */
  async save(tx: Tx, row: InvitationAnswerRow, byPersonId: Id): Promise<void> {
    await tx.manager.save(InvitationAnswerRow, row);
    await tx.manager.insert(InvitationJournalEntry, {
      meetingId: row.meetingId,
      seatId: row.seatId,
      at: tx.at,
      byPersonId,
      entry: { ...row },
    });
  }

  /** Seats somebody else sits in for by an answer that stands. */
  async withAgreedSubstitute(tx: Tx, meetingId: Id): Promise<readonly Id[]> {
    const rows = await tx.manager.query<{ seat_id: Id }[]>(
      `select seat_id from invitation_answers
       where meeting_id = $1 and substitute_person_id is not null and consent in ('not-needed', 'granted') order by seat_id`,
      [meetingId],
    );
    return rows.map((row) => row.seat_id);
  }

  /** Of these seats, the answers somebody gave who has the seat no more. */
  async ofEarlierOccupants(tx: Tx, seatIds: readonly Id[]): Promise<readonly EarlierAnswer[]> {
    return tx.manager.query<EarlierAnswer[]>(
      `select a.seat_id as "seatId", a.person_id as "personId",
         a.substitute_person_id is not null and a.consent in ('not-needed', 'granted') as "hasAgreedSubstitute"
       from invitation_answers a join seats s on s.id = a.seat_id
       where a.seat_id = any($1) and a.person_id is distinct from s.person_id order by a.seat_id`,
      [seatIds],
    );
  }

  /** The journal keeps it. */
  async drop(tx: Tx, seatId: Id): Promise<void> {
    await tx.manager.delete(InvitationAnswerRow, { seatId });
  }

  /** Forgets the answers of a meeting: it moved, everybody is asked again. The journal keeps them. */
  async forget(tx: Tx, meetingId: Id): Promise<void> {
    await tx.manager.delete(InvitationAnswerRow, { meetingId });
  }

  /** Who hears of a seat's answer: chair and secretaries, the person, and that person's aides. */
  async audience(tx: Tx, meetingId: Id, seat: Pick<SeatView, 'personId'>): Promise<readonly StreamName[]> {
    if (seat.personId === null) return [chairStream(meetingId)];
    const aides = await tx.manager.query<{ aide_id: Id }[]>(`select aide_id from aides where leader_id = $1`, [
      seat.personId,
    ]);
    return [chairStream(meetingId), personStream(seat.personId), ...aides.map((row) => personStream(row.aide_id))];
  }
}
