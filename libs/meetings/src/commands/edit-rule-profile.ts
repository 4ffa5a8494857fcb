import { Injectable } from '@nestjs/common';
import { type Id, isSecretariatOf, type RuleProfileEdit, type RuleProfileView } from '@app/contracts';
import { AppError, changedMeanwhile, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { RuleProfile } from '../data/entities.js';
import { lockRuleProfile, ruleProfileView } from '../data/rule-profile.repository.js';
import { isValidSpan } from '../rules/rule-profile.js';

/** Changes a profile that no meeting has used yet: an old meeting stays explainable under the rules of its day. */
@Injectable()
export class EditRuleProfile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws platform/not-found, meetings/profile-used, meetings/profile-ends-before-start, platform/changed-meanwhile */
  execute(actor: PersonActor, id: Id, { rev, ...input }: RuleProfileEdit): Promise<RuleProfileView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const profile = await lockRuleProfile(tx, id);

      if (!isSecretariatOf(actor.roles, profile.bodyId)) throw notFound();

      const current = await ruleProfileView(tx.manager, profile);
      if (current.isUsed) throw new AppError('meetings/profile-used');
      if (profile.rev !== rev) throw changedMeanwhile(current);
      if (!isValidSpan(input.validFrom, input.validUntil)) throw new AppError('meetings/profile-ends-before-start');

      const saved = await tx.manager.save(RuleProfile, tx.manager.create(RuleProfile, { ...profile, ...input }));

      tx.audit({ action: 'rule-profile.edit', subject: `rule-profile:${id}`, details: { bodyId: profile.bodyId } });
      return ruleProfileView(tx.manager, saved);
    });
  }
}
