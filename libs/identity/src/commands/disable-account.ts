import { Injectable } from '@nestjs/common';
import { type AccountActInput, type Id, type PersonView, personStream } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { AccountRepository } from '../data/account.repository.js';
import { Person } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { consentText, VoterGuard } from '../data/voter-guard.js';

/** Nobody signs in on this account any more, and whoever is signed in is out at once. The person stays in every record. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly voters: VoterGuard,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
  ) {}

  /** @throws identity/not-on-oneself, identity/last-administrator, identity/voter-in-session, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, personId: Id, input: AccountActInput): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.requireManaged(tx, actor, personId);

      if (personId === actor.personId) throw new AppError('identity/not-on-oneself');
      if (person.disabledAt !== null) return personView(tx.manager, personId);
      await this.accounts.assertNotLastAdministrator(tx, personId);
      const consent = await this.voters.require(tx, personId, consentText(input.chairConsent));

      await tx.manager.update(Person, { id: personId }, { disabledAt: tx.at });
      await this.sessions.end(tx, personId, 'all');
      await this.accounts.killCodes(tx, personId);

      const byId = actor.personId;
      await this.signIns.journal(tx, { personId, outcome: 'disabled', network: '', deviceName: '', byId });
      tx.publish(personStream(personId), 'identity.person-disabled', { personId });
      tx.audit({ action: 'identity.disabled', subject: `person:${personId}`, details: { consent: consent.text } });
      return personView(tx.manager, personId);
    });
  }
}
