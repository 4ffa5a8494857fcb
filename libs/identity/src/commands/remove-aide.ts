import { Injectable } from '@nestjs/common';
import { type AideInput, type Id, type PersonView } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { requireBoth } from '../data/aide-pair.js';
import { Aide } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { tellRoles } from '../data/role-changes.js';
import { SessionRepository } from '../data/session.repository.js';

/** From now on this person answers for that leader no more. */
@Injectable()
export class RemoveAide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @returns the leader. @throws platform/not-found, platform/forbidden */
  execute(actor: PersonActor, leaderId: Id, { aideId }: AideInput): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await requireBoth(tx, this.people, actor, { leaderId, aideId });

      const { affected } = await tx.manager.delete(Aide, { leaderId, aideId });
      if (affected === 0) throw notFound();

      await tellRoles(tx, this.sessions, aideId);
      tx.audit({ action: 'identity.aide-removed', subject: `person:${leaderId}`, details: { aideId } });
      return personView(tx.manager, leaderId);
    });
  }
}
