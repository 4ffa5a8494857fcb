import { Injectable } from '@nestjs/common';
import { type Id, isSecretariatOf, type RuleProfileInput, type RuleProfileView } from '@app/contracts';
import { BodyReader } from '@app/identity';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { RuleProfile } from '../data/entities.js';
import { ruleProfileView } from '../data/rule-profile.repository.js';
import { isValidSpan } from '../rules/rule-profile.js';

/** The rules of a body as data, with number, validity and source of each value. */
@Injectable()
export class CreateRuleProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
  ) {}

  /** @throws platform/not-found, meetings/profile-ends-before-start */
  execute(actor: PersonActor, bodyId: Id, input: RuleProfileInput): Promise<RuleProfileView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.bodies.name(bodyId, tx.manager);

      if (!body || !isSecretariatOf(actor.roles, bodyId)) throw notFound();

      if (!isValidSpan(input.validFrom, input.validUntil)) throw new AppError('meetings/profile-ends-before-start');

      const profile = tx.manager.create(RuleProfile, { ...input, id: uuidv7(), bodyId });
      await tx.manager.insert(RuleProfile, profile);

      tx.audit({ action: 'rule-profile.create', subject: `rule-profile:${profile.id}`, details: { bodyId } });
      return ruleProfileView(tx.manager, await tx.manager.findOneByOrFail(RuleProfile, { id: profile.id }));
    });
  }
}
