import { Injectable } from '@nestjs/common';
import { type AccountActInput, type Id, type IssuedCode } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { AccountRepository } from '../data/account.repository.js';
import { CodeRequest } from '../data/account-entities.js';
import { CodeIssuing } from '../data/code-issuing.js';
import { PersonRepository } from '../data/person.repository.js';
import { cardOf, personView } from '../data/person-views.js';
import { consentText, VoterGuard } from '../data/voter-guard.js';

/** The second administrator agrees: the password is replaced by a code, which the second one alone sees. */
@Injectable()
export class ConfirmCodeRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly voters: VoterGuard,
    private readonly issuing: CodeIssuing,
  ) {}

  /**
   * @throws identity/same-administrator, identity/not-on-oneself, identity/voter-in-session (the meeting may have begun
   * after the request), identity/account-disabled, identity/username-missing, platform/not-found, platform/forbidden
   */
  async execute(actor: PersonActor, requestId: Id, input: AccountActInput): Promise<IssuedCode> {
    const shown: { code: string | null } = { code: null };
    const answer = await this.unitOfWork.run(actor, async (tx) => {
      const asked = await tx.manager.findOneBy(CodeRequest, { id: requestId });
      if (!asked) throw notFound();
      const { personId } = asked;
      const person = await this.people.requireManaged(tx, actor, personId);
      const request = await this.accounts.openRequest(tx, personId);
      if (request?.id !== requestId) throw notFound();

      this.accounts.assertMayGetCode(person, actor.personId);
      if (request.requestedBy === actor.personId) throw new AppError('identity/same-administrator');
      const stated = consentText(input.chairConsent) ?? request.consent;
      const consent = await this.voters.require(tx, personId, stated);

      const byName = cardOf(await personView(tx.manager, request.requestedBy)).fullName;
      const by = { id: request.requestedBy, name: byName };
      const { code, expiresAt } = await this.issuing.within(tx, personId, { by, confirmedBy: actor.personId });
      shown.code = code;

      const view = await personView(tx.manager, personId);
      this.voters.tellChairs(tx, consent, { person: cardOf(view), byName });
      tx.audit({
        action: 'identity.code-confirmed',
        subject: `person:${personId}`,
        details: { requestedBy: by.id, reason: request.reason, consent: consent.text },
      });
      return { person: view, code: null, expiresAt };
    });
    return { ...answer, code: shown.code };
  }
}
