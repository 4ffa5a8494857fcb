import { Injectable } from '@nestjs/common';
import { type AnswerView, type Id } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { AnswerRepository, type OpenAnswers } from '../data/answer.repository.js';

/** What higher subjects ask of answers. */
@Injectable()
export class InvitationReader {
  constructor(private readonly repository: AnswerRepository) {}

  /** Answers by seat id, without a reader's eyes. @param only null = all */
  answers(meetingId: Id, only: readonly Id[] | null, manager: EntityManager): Promise<readonly AnswerView[]> {
    return this.repository.views(manager, meetingId, only);
  }

  /** What is unanswered and undecided in several meetings; one without seats is absent. One query. @param personIds whose seats are named */
  open(meetingIds: readonly Id[], personIds: readonly Id[], manager: EntityManager): Promise<readonly OpenAnswers[]> {
    return this.repository.open(manager, meetingIds, personIds);
  }
}
