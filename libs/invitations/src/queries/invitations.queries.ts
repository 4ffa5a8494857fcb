import { Injectable } from '@nestjs/common';
import { type Id, invitationAccess, type InvitationsPart } from '@app/contracts';
import { type Standing } from '@app/meetings';
import { type Actor } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { AnswerRepository } from '../data/answer.repository.js';

@Injectable()
export class InvitationQueries {
  constructor(private readonly answers: AnswerRepository) {}

  /** Every answer for those who prepare and preside; otherwise one's own and those of one's leaders. */
  async part(manager: EntityManager, standing: Standing, actor: Actor): Promise<InvitationsPart> {
    const { meeting, facts, mySeatIds } = standing;
    if (invitationAccess['invitation.read-all'](facts))
      return { answers: await this.answers.views(manager, meeting.id) };
    const leaders = actor.kind === 'person' ? actor.aideOf : [];
    const seats = await manager.query<{ id: Id }[]>(
      `select id from seats where meeting_id = $1 and person_id = any($2::uuid[])`,
      [meeting.id, leaders],
    );
    return { answers: await this.answers.views(manager, meeting.id, [...mySeatIds, ...seats.map((seat) => seat.id)]) };
  }
}
