import { Injectable } from '@nestjs/common';
import { type BodyMemberEdit, type BodyView, type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { BodyRepository, rollRefusals } from '../data/body.repository.js';
import { refuseConflicts } from '../data/conflicts.js';
import { BodyMember } from '../data/entities.js';

/** Office, rank or time of one line of the roll; ending a membership is giving it a last day. */
@Injectable()
export class EditMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyRepository,
  ) {}

  /**
   * @throws identity/member-overlap, identity/second-chairman, identity/until-before-from, platform/changed-meanwhile,
   * platform/not-found, platform/forbidden
   */
  execute(
    actor: PersonActor,
    { bodyId, memberId }: { readonly bodyId: Id; readonly memberId: Id },
    { rev, from, until, ...input }: BodyMemberEdit,
  ): Promise<BodyView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.require(tx, actor, bodyId, rev);
      const member = await tx.manager.findOneBy(BodyMember, { id: memberId, bodyId });
      if (!member) throw notFound();

      const change = { ...input, fromDay: from, untilDay: until };
      await refuseConflicts(tx.manager.update(BodyMember, { id: memberId }, change), rollRefusals);

      tx.audit({
        action: 'identity.member-edited',
        subject: `body:${bodyId}`,
        details: { personId: member.personId, ...input, from, until },
      });
      return this.bodies.tellRoll(tx, bodyId, member.personId);
    });
  }
}
