import { Injectable } from '@nestjs/common';
import { type BodyMemberAdd, type BodyView, type Id } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { BodyRepository, rollRefusals } from '../data/body.repository.js';
import { refuseConflicts } from '../data/conflicts.js';
import { BodyMember } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';

/** Puts a person on the roll from a day on: from then on he counts and may vote. */
@Injectable()
export class AddMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyRepository,
    private readonly people: PersonRepository,
  ) {}

  /**
   * @throws identity/member-overlap, identity/second-chairman, identity/until-before-from, platform/changed-meanwhile,
   * platform/not-found, platform/forbidden
   */
  execute(actor: PersonActor, bodyId: Id, { rev, from, until, ...input }: BodyMemberAdd): Promise<BodyView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.require(tx, actor, bodyId, rev);

      await this.people.requireReadable(tx.manager, actor, input.personId);

      const member = { ...input, id: uuidv7(), bodyId, fromDay: from, untilDay: until };
      await refuseConflicts(tx.manager.insert(BodyMember, member), rollRefusals);

      tx.audit({ action: 'identity.member-added', subject: `body:${bodyId}`, details: { ...input, from, until } });
      return this.bodies.tellRoll(tx, bodyId, input.personId);
    });
  }
}
