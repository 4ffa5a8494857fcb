import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { AccountRepository } from '../data/account.repository.js';
import { CodeRequest } from '../data/account-entities.js';
import { PersonRepository } from '../data/person.repository.js';

/** A reset that shall not happen: withdrawn or refused by an administrator, or by the person, who did not ask for it. */
@Injectable()
export class CancelCodeRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden */
  execute(actor: PersonActor, requestId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const asked = await tx.manager.findOneBy(CodeRequest, { id: requestId });
      if (!asked) throw notFound();
      const { personId } = asked;
      if (personId !== actor.personId) await this.people.requireManaged(tx, actor, personId);
      const request = await this.accounts.openRequest(tx, personId);
      if (request?.id !== requestId) throw notFound();

      await tx.manager.delete(CodeRequest, { id: requestId });

      tx.audit({ action: 'identity.code-request-cancelled', subject: `person:${personId}`, details: {} });
    });
  }
}
