import { Injectable } from '@nestjs/common';
import { type Id, isSecretariatOf } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { RuleProfile } from '../data/entities.js';
import { lockRuleProfile, ruleProfileView } from '../data/rule-profile.repository.js';

/** Removes a profile that no meeting has used. */
@Injectable()
export class DeleteRuleProfile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws platform/not-found, meetings/profile-used */
  execute(actor: PersonActor, id: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const profile = await lockRuleProfile(tx, id);

      if (!isSecretariatOf(actor.roles, profile.bodyId)) throw notFound();

      if ((await ruleProfileView(tx.manager, profile)).isUsed) throw new AppError('meetings/profile-used');

      await tx.manager.delete(RuleProfile, { id });

      tx.audit({ action: 'rule-profile.delete', subject: `rule-profile:${id}`, details: { bodyId: profile.bodyId } });
    });
  }
}
