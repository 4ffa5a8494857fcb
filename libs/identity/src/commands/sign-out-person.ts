import { Injectable } from '@nestjs/common';
import { type AccountActInput, type Id } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { PersonRepository } from '../data/person.repository.js';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { consentText, VoterGuard } from '../data/voter-guard.js';

/** A lost tablet: an administrator signs a person out everywhere; the password stays. */
@Injectable()
export class SignOutPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly voters: VoterGuard,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
  ) {}

  /** @throws identity/voter-in-session, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, personId: Id, input: AccountActInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.people.requireManaged(tx, actor, personId);

      const consent = await this.voters.require(tx, personId, consentText(input.chairConsent));

      await this.sessions.end(tx, personId, 'all');

      const [outcome, byId] = ['signed-out-by-administrator' as const, actor.personId];
      await this.signIns.journal(tx, { personId, outcome, network: '', deviceName: '', byId });
      tx.audit({ action: 'identity.signed-out', subject: `person:${personId}`, details: { consent: consent.text } });
    });
  }
}
