import { Injectable } from '@nestjs/common';
import { type CodeRequestInput, type CodeRequestView, type Id, personStream } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { AccountRepository } from '../data/account.repository.js';
import { CodeRequest } from '../data/account-entities.js';
import { codeRequestViews } from '../data/code-request-views.js';
import { PersonRepository } from '../data/person.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { consentText, VoterGuard } from '../data/voter-guard.js';
import { CODE_REQUEST_HOURS } from '../rules/second-administrator.js';

/** Asks a second administrator to let the password of an account in use be replaced. The person hears of it at once. */
@Injectable()
export class RequestActivationCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly voters: VoterGuard,
    private readonly signIns: SignInRepository,
  ) {}

  /**
   * @throws identity/no-account-to-reset, identity/voter-in-session, identity/not-on-oneself, identity/account-disabled,
   * identity/username-missing, platform/already-exists while another request waits, platform/not-found, platform/forbidden
   */
  execute(actor: PersonActor, personId: Id, input: CodeRequestInput): Promise<CodeRequestView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.requireManaged(tx, actor, personId);

      this.accounts.assertMayGetCode(person, actor.personId);
      if (!(await this.accounts.needsSecond(tx, personId))) throw new AppError('identity/no-account-to-reset');
      if (await this.accounts.openRequest(tx, personId)) throw new AppError('platform/already-exists');
      const consent = await this.voters.require(tx, personId, consentText(input.chairConsent));

      const expiresAt = new Date(tx.at.getTime() + CODE_REQUEST_HOURS * 3600_000);
      const request = {
        id: uuidv7(),
        personId,
        requestedBy: actor.personId,
        reason: input.reason,
        consent: consent.text,
        requestedAt: tx.at,
        expiresAt,
      };
      await tx.manager.delete(CodeRequest, { personId });
      await tx.manager.insert(CodeRequest, request);

      const byId = actor.personId;
      await this.signIns.journal(tx, { personId, outcome: 'code-requested', network: '', deviceName: '', byId });
      tx.audit({
        action: 'identity.code-requested',
        subject: `person:${personId}`,
        details: { reason: input.reason, consent: consent.text },
      });
      const [view] = await codeRequestViews(tx.manager, [request.id]);
      tx.publish(personStream(personId), 'identity.code-requested', {
        byName: view!.requestedBy.fullName,
        expiresAt: expiresAt.toISOString(),
      });
      return view!;
    });
  }
}
