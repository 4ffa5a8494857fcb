import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, type PersonView, type RoleGrant } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { RoleGrantRow } from '../data/entities.js';
import { FreshProof } from '../data/fresh-proof.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { tellRoles } from '../data/role-changes.js';
import { SessionRepository } from '../data/session.repository.js';
import { placeRoles } from '../data/unit-tree.js';
import { hasRightScope } from '../rules/role-scope.js';

/** Gives a role within the giver's own reach; never to oneself. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly proof: FreshProof,
  ) {}

  /** @throws identity/wrong-role-scope, identity/not-on-oneself, identity/step-up-required, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, personId: Id, grant: RoleGrant): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.people.requireManaged(tx, actor, personId);
      const [placed] = await placeRoles(tx.manager, [grant]);
      const facts = (await this.people.facts(tx.manager, [personId])).get(personId);

      const isSomewhere = grant.unitId !== null || grant.bodyId !== null;
      if (!placed || !facts || (isSomewhere && placed.path === null)) throw notFound();
      if (!identityAccess['role.grant'](actor.roles, facts, placed)) throw new AppError('platform/forbidden');

      if (!hasRightScope(grant)) throw new AppError('identity/wrong-role-scope');
      if (personId === actor.personId) throw new AppError('identity/not-on-oneself');
      await this.proof.require(tx, actor);
      const { role, unitId, bodyId } = grant;
      const same = { personId, role, unitId: unitId ?? IsNull(), bodyId: bodyId ?? IsNull() };
      if (await tx.manager.existsBy(RoleGrantRow, same)) return personView(tx.manager, personId);

      await tx.manager.insert(RoleGrantRow, { id: uuidv7(), personId, role, unitId, bodyId });

      await tellRoles(tx, this.sessions, personId);
      tx.audit({ action: 'identity.role-granted', subject: `person:${personId}`, details: { role, unitId, bodyId } });
      return personView(tx.manager, personId);
    });
  }
}
