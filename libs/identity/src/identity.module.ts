import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { personStream } from '@app/contracts';
import { CallerPort, StreamAccess } from '@app/platform';
import { ActivateAccount } from './commands/activate-account.js';
import { CheckPassword } from './commands/check-password.js';
import { EndSessions } from './commands/end-sessions.js';
import { OpenSession } from './commands/open-session.js';
import { SignIn } from './commands/sign-in.js';
import { Aide, Body, BodyMember, Person, Post, RoleGrantRow, Unit } from './data/entities.js';
import { Passwords } from './data/passwords.js';
import { ActivationCode, KnownBrowser, Session, SignInAttempts, SignInJournalEntry } from './data/session-entities.js';
import { SessionRepository } from './data/session.repository.js';
import { SignInRepository } from './data/sign-in.repository.js';
import { SessionCaller } from './http/caller.js';
import { PasswordStrategy } from './http/password.strategy.js';
import { SessionController } from './http/session.controller.js';
import { BodyReader } from './queries/body.reader.js';
import { MeQueries } from './queries/me.queries.js';
import { PersonReader } from './queries/person.reader.js';
import { SessionQueries } from './queries/session.queries.js';

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
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities), PassportModule],
  controllers: [SessionController],
  providers: [
    Passwords,
    SessionRepository,
    SignInRepository,
    CheckPassword,
    OpenSession,
    SignIn,
    ActivateAccount,
    EndSessions,
    SessionQueries,
    MeQueries,
    PersonReader,
    BodyReader,
    PasswordStrategy,
    { provide: CallerPort, useClass: SessionCaller },
  ],
  exports: [CallerPort, PersonReader, BodyReader],
})
export class IdentityModule {
  constructor(streams: StreamAccess) {
    streams.register({
      matches: (stream) => stream.startsWith('person:'),
      may: (actor, stream) => Promise.resolve(actor.kind === 'person' && personStream(actor.personId) === stream),
    });
  }
}
