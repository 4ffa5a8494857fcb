import { Injectable } from '@nestjs/common';
import { type AnswerView, type Id } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { AnswerRepository } from '../data/answer.repository.js';

/** What higher subjects ask of answers. */
@Injectable()
export class InvitationReader {
  constructor(private readonly repository: AnswerRepository) {}

  /** Answers by seat id, without a reader's eyes. @param only null = all */
  answers(meetingId: Id, only: readonly Id[] | null, manager: EntityManager): Promise<readonly AnswerView[]> {
    return this.repository.views(manager, meetingId, only);
  }
}
