import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SnapshotQueries } from '@app/meetings';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { GiveConsent } from './commands/give-consent.js';
import { RecordConsent } from './commands/record-consent.js';
import { AnswerRepository } from './data/answer.repository.js';
import { InvitationAnswerRow, InvitationJournalEntry } from './data/entities.js';
import { InvitationsController } from './http/invitations.controller.js';
import { InvitationReader } from './queries/invitation.reader.js';
import { InvitationQueries } from './queries/invitations.queries.js';
import { AskAgain } from './reactions/ask-again.js';
import { AskNewcomer } from './reactions/ask-newcomer.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([InvitationAnswerRow, InvitationJournalEntry])],
  controllers: [InvitationsController],
  providers: [
    AnswerInvitation,
    GiveConsent,
    RecordConsent,
    AnswerRepository,
    InvitationQueries,
    InvitationReader,
    AskAgain,
    AskNewcomer,
  ],
  exports: [InvitationReader],
})
export class InvitationsModule {
  constructor(snapshots: SnapshotQueries, invitations: InvitationQueries) {
    snapshots.register('invitations', (manager, standing, actor) => invitations.part(manager, standing, actor));
  }
}
