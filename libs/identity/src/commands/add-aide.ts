import { Injectable } from '@nestjs/common';
import { type AideInput, type Id, type PersonView } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { requireBoth } from '../data/aide-pair.js';
import { Aide } from '../data/entities.js';
import { FreshProof } from '../data/fresh-proof.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { tellRoles } from '../data/role-changes.js';
import { SessionRepository } from '../data/session.repository.js';

/** Names somebody who sees a leader's papers and answers in the leader's name; an aide never votes. */
@Injectable()
export class AddAide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly proof: FreshProof,
  ) {}

  /** @returns the leader. @throws identity/not-on-oneself, identity/step-up-required, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, leaderId: Id, { aideId }: AideInput): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await requireBoth(tx, this.people, actor, { leaderId, aideId });

      if (leaderId === aideId || aideId === actor.personId) throw new AppError('identity/not-on-oneself');
      await this.proof.require(tx, actor);
      if (await tx.manager.existsBy(Aide, { leaderId, aideId })) return personView(tx.manager, leaderId);

      await tx.manager.insert(Aide, { id: uuidv7(), leaderId, aideId });

      await tellRoles(tx, this.sessions, aideId);
      tx.audit({ action: 'identity.aide-added', subject: `person:${leaderId}`, details: { aideId } });
      return personView(tx.manager, leaderId);
    });
  }
}
