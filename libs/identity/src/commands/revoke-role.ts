import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, type PersonView, type RoleGrant } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { AccountRepository } from '../data/account.repository.js';
import { RoleGrantRow } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { tellRoles } from '../data/role-changes.js';
import { SessionRepository } from '../data/session.repository.js';
import { placeRoles } from '../data/unit-tree.js';

/** Takes a role away, one's own too; it bites on the next request, and open sockets come back without it. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws identity/last-administrator, platform/not-found (also for a role that is not held), platform/forbidden */
  execute(actor: PersonActor, personId: Id, grant: RoleGrant): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.people.requireManaged(tx, actor, personId);
      const { role, unitId, bodyId } = grant;
      const held = await tx.manager.findOneBy(RoleGrantRow, {
        personId,
        role,
        unitId: unitId ?? IsNull(),
        bodyId: bodyId ?? IsNull(),
      });
      if (!held) throw notFound();

      const [placed] = await placeRoles(tx.manager, [grant]);
      const facts = (await this.people.facts(tx.manager, [personId])).get(personId);
      if (!placed || !facts || !identityAccess['role.grant'](actor.roles, facts, placed))
        throw new AppError('platform/forbidden');

      if (role === 'sysadmin') await this.accounts.assertNotLastAdministrator(tx, personId);

      await tx.manager.delete(RoleGrantRow, { id: held.id });

      await tellRoles(tx, this.sessions, personId);
      tx.audit({ action: 'identity.role-revoked', subject: `person:${personId}`, details: { role, unitId, bodyId } });
      return personView(tx.manager, personId);
    });
  }
}
