import { Injectable } from '@nestjs/common';
import { type BodyView, type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { BodyRepository } from '../data/body.repository.js';
import { BodyMember } from '../data/entities.js';

/** Takes back a line that was never true. Somebody who leaves keeps his line and gets a last day (EditMember). */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyRepository,
  ) {}

  /** @throws platform/changed-meanwhile, platform/not-found, platform/forbidden */
  execute(
    actor: PersonActor,
    { bodyId, memberId }: { readonly bodyId: Id; readonly memberId: Id },
    { rev }: { readonly rev: number },
  ): Promise<BodyView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.require(tx, actor, bodyId, rev);
      const member = await tx.manager.findOneBy(BodyMember, { id: memberId, bodyId });
      if (!member) throw notFound();

      await tx.manager.delete(BodyMember, { id: memberId });

      const { personId, office, fromDay, untilDay } = member;
      tx.audit({
        action: 'identity.member-removed',
        subject: `body:${bodyId}`,
        details: { personId, office, fromDay, untilDay },
      });
      return this.bodies.tellRoll(tx, bodyId, personId);
    });
  }
}
