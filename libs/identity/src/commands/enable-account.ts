import { Injectable } from '@nestjs/common';
import { type Id, type PersonView } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { Person } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { SignInRepository } from '../data/sign-in.repository.js';

/** The account works again with the password it had. */
@Injectable()
export class EnableAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly signIns: SignInRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden */
  execute(actor: PersonActor, personId: Id): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.requireManaged(tx, actor, personId);
      if (person.disabledAt === null) return personView(tx.manager, personId);

      await tx.manager.update(Person, { id: personId }, { disabledAt: null });

      const byId = actor.personId;
      await this.signIns.journal(tx, { personId, outcome: 'enabled', network: '', deviceName: '', byId });
      tx.audit({ action: 'identity.enabled', subject: `person:${personId}`, details: {} });
      return personView(tx.manager, personId);
    });
  }
}
