import { Injectable } from '@nestjs/common';
import { type AccountActInput, type Id, type IssuedCode } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { AccountRepository } from '../data/account.repository.js';
import { CodeIssuing } from '../data/code-issuing.js';
import { PersonRepository } from '../data/person.repository.js';
import { cardOf, personView } from '../data/person-views.js';
import { consentText, VoterGuard } from '../data/voter-guard.js';

/** The first code of an account, or another one before it was used; one administrator alone. */
@Injectable()
export class IssueActivationCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly voters: VoterGuard,
    private readonly issuing: CodeIssuing,
  ) {}

  /**
   * @throws identity/needs-second-administrator for an account in use, identity/voter-in-session, identity/not-on-oneself,
   * identity/account-disabled, identity/username-missing, platform/not-found, platform/forbidden
   */
  async execute(actor: PersonActor, personId: Id, input: AccountActInput): Promise<IssuedCode> {
    // The stored answer of a repeated request holds no code: only its hash is kept anywhere.
    const shown: { code: string | null } = { code: null };
    const answer = await this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.requireManaged(tx, actor, personId);

      this.accounts.assertMayGetCode(person, actor.personId);
      if (await this.accounts.needsSecond(tx, personId)) throw new AppError('identity/needs-second-administrator');
      const consent = await this.voters.require(tx, personId, consentText(input.chairConsent));

      const byName = cardOf(await personView(tx.manager, actor.personId)).fullName;
      const by = { id: actor.personId, name: byName };
      const { code, expiresAt } = await this.issuing.within(tx, personId, { by, confirmedBy: null });
      shown.code = code;

      const view = await personView(tx.manager, personId);
      this.voters.tellChairs(tx, consent, { person: cardOf(view), byName });
      tx.audit({ action: 'identity.code-issued', subject: `person:${personId}`, details: { consent: consent.text } });
      return { person: view, code: null, expiresAt };
    });
    return { ...answer, code: shown.code };
  }
}
