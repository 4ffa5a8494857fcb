import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { personStream } from '@app/contracts';
import { CallerPort, StreamAccess } from '@app/platform';
import { AcceptImport } from './commands/accept-import.js';
import { ActivateAccount } from './commands/activate-account.js';
import { AddAide } from './commands/add-aide.js';
import { AddMember } from './commands/add-member.js';
import { CancelCodeRequest } from './commands/cancel-code-request.js';
import { ChangePassword } from './commands/change-password.js';
import { CheckPassword } from './commands/check-password.js';
import { ConfirmCodeRequest } from './commands/confirm-code-request.js';
import { CreateBody } from './commands/create-body.js';
import { CreateFirstAdministrator } from './commands/create-first-administrator.js';
import { CreatePerson } from './commands/create-person.js';
import { CreateUnit } from './commands/create-unit.js';
import { DisableAccount } from './commands/disable-account.js';
import { EditBody } from './commands/edit-body.js';
import { EditMember } from './commands/edit-member.js';
import { EditPerson } from './commands/edit-person.js';
import { EditUnit } from './commands/edit-unit.js';
import { EnableAccount } from './commands/enable-account.js';
import { EndOtherSessions } from './commands/end-other-sessions.js';
import { EndSession } from './commands/end-session.js';
import { GrantRole } from './commands/grant-role.js';
import { IssueActivationCode } from './commands/issue-activation-code.js';
import { OpenSeatSession } from './commands/open-seat-session.js';
import { PreviewImport } from './commands/preview-import.js';
import { RemoveAide } from './commands/remove-aide.js';
import { RemoveMember } from './commands/remove-member.js';
import { RemoveUnit } from './commands/remove-unit.js';
import { RequestActivationCode } from './commands/request-activation-code.js';
import { RevokeRole } from './commands/revoke-role.js';
import { SignIn } from './commands/sign-in.js';
import { SignOutPerson } from './commands/sign-out-person.js';
import { StepUp } from './commands/step-up.js';
import { CodeRequest, PeopleImport } from './data/account-entities.js';
import { AccountRepository } from './data/account.repository.js';
import { Attempts } from './data/attempts.js';
import { BodyRepository } from './data/body.repository.js';
import { CodeIssuing } from './data/code-issuing.js';
import { Aide, Body, BodyMember, Person, Post, RoleGrantRow, Unit } from './data/entities.js';
import { FreshProof } from './data/fresh-proof.js';
import { GuessLimiter } from './data/guess-limiter.js';
import { Passwords } from './data/passwords.js';
import { PersonRepository } from './data/person.repository.js';
import { ActivationCode, KnownBrowser, Session, SignInAttempts, SignInJournalEntry } from './data/session-entities.js';
import { SeatSessions } from './data/seat-sessions.js';
import { SessionOpening } from './data/session-opening.js';
import { SessionRepository } from './data/session.repository.js';
import { SignInRepository } from './data/sign-in.repository.js';
import { UnitRepository } from './data/unit.repository.js';
import { VoterGuard } from './data/voter-guard.js';
import { SweepAccess } from './data/sweep-access.js';
import { AccountsController } from './http/accounts.controller.js';
import { BodiesController } from './http/bodies.controller.js';
import { SessionCaller } from './http/caller.js';
import { ImportsController } from './http/imports.controller.js';
import { MeController } from './http/me.controller.js';
import { PasswordStrategy } from './http/password.strategy.js';
import { PeopleController } from './http/people.controller.js';
import { SeatSessionController } from './http/seat-session.controller.js';
import { SessionController } from './http/session.controller.js';
import { UnitsController } from './http/units.controller.js';
import { BodyQueries } from './queries/body.queries.js';
import { BodyReader } from './queries/body.reader.js';
import { CodeRequestQueries } from './queries/code-request.queries.js';
import { ImportQueries } from './queries/import.queries.js';
import { JournalQueries } from './queries/journal.queries.js';
import { MeQueries } from './queries/me.queries.js';
import { PeopleQueries } from './queries/people.queries.js';
import { PersonReader } from './queries/person.reader.js';
import { SessionQueries } from './queries/session.queries.js';
import { UnitQueries } from './queries/unit.queries.js';

const entities = [
  Unit,
  Person,
  Post,
  Body,
  BodyMember,
  RoleGrantRow,
  Aide,
  Session,
  KnownBrowser,
  ActivationCode,
  SignInAttempts,
  SignInJournalEntry,
  CodeRequest,
  PeopleImport,
];

const commands = [
  CheckPassword,
  SignIn,
  ActivateAccount,
  EndSession,
  EndOtherSessions,
  ChangePassword,
  StepUp,
  OpenSeatSession,
  CreateUnit,
  EditUnit,
  RemoveUnit,
  CreatePerson,
  EditPerson,
  GrantRole,
  RevokeRole,
  AddAide,
  RemoveAide,
  IssueActivationCode,
  RequestActivationCode,
  ConfirmCodeRequest,
  CancelCodeRequest,
  DisableAccount,
  EnableAccount,
  SignOutPerson,
  CreateBody,
  EditBody,
  AddMember,
  EditMember,
  RemoveMember,
  PreviewImport,
  AcceptImport,
  CreateFirstAdministrator,
];

const data = [
  Passwords,
  Attempts,
  SessionRepository,
  SignInRepository,
  SessionOpening,
  PersonRepository,
  UnitRepository,
  BodyRepository,
  AccountRepository,
  CodeIssuing,
  VoterGuard,
  FreshProof,
  GuessLimiter,
  SeatSessions,
  SweepAccess,
];

const queries = [
  SessionQueries,
  MeQueries,
  PeopleQueries,
  UnitQueries,
  BodyQueries,
  JournalQueries,
  CodeRequestQueries,
  ImportQueries,
  PersonReader,
  BodyReader,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities), PassportModule],
  controllers: [
    SessionController,
    SeatSessionController,
    MeController,
    UnitsController,
    PeopleController,
    AccountsController,
    BodiesController,
    ImportsController,
  ],
  providers: [...commands, ...data, ...queries, PasswordStrategy, { provide: CallerPort, useClass: SessionCaller }],
  exports: [CallerPort, PersonReader, BodyReader, FreshProof, GuessLimiter, SeatSessions, CreateFirstAdministrator],
})
export class IdentityModule {
  constructor(streams: StreamAccess) {
    streams.register({
      matches: (stream) => stream.startsWith('person:'),
      may: (actor, stream) => Promise.resolve(actor.kind === 'person' && personStream(actor.personId) === stream),
    });
  }
}
