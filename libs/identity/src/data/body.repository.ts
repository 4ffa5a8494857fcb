import { Injectable } from '@nestjs/common';
import { type BodyView, type ErrorCode, type Id, identityAccess, personStream } from '@app/contracts';
import { AppError, changedMeanwhile, notFound, type PersonActor, type Tx } from '@app/platform';
import { bodyView } from './body-views.js';
import { Body } from './entities.js';
import { unitPath } from './unit-tree.js';

/** What the walls of the roll mean to people. */
export const rollRefusals: Readonly<Record<string, ErrorCode>> = {
  body_members_once: 'identity/member-overlap',
  body_members_one_chairman: 'identity/second-chairman',
  body_members_span: 'identity/until-before-from',
};

@Injectable()
export class BodyRepository {
  /**
   * Locks a body that the actor may edit, at the revision he has seen. The roll is saved under the body's revision.
   * @throws platform/not-found, platform/forbidden, platform/changed-meanwhile
   */
  async require(tx: Tx, actor: PersonActor, bodyId: Id, rev: number): Promise<Body> {
    const body = await tx.manager.findOne(Body, { where: { id: bodyId }, lock: { mode: 'pessimistic_write' } });
    const path = body === null ? null : await unitPath(tx.manager, body.unitId);
    if (!body || !path || !identityAccess['body.read'](actor.roles, { id: bodyId, path })) throw notFound();
    if (!identityAccess['body.edit'](actor.roles, path)) throw new AppError('platform/forbidden');
    if (rev !== body.rev) throw changedMeanwhile(await bodyView(tx.manager, bodyId));
    return body;
  }

  /** The unit that a new or moved body hangs at. @throws platform/not-found for one outside the reach */
  async requireUnit(tx: Tx, actor: PersonActor, unitId: Id): Promise<void> {
    const path = await unitPath(tx.manager, unitId);
    if (!path || !identityAccess['body.edit'](actor.roles, path)) throw notFound();
  }

  /** A line of the roll came, went or changed: the body's revision moves and the member hears of it. */
  async tellRoll(tx: Tx, bodyId: Id, personId: Id): Promise<BodyView> {
    await tx.manager.query(`update bodies set rev = rev + 1 where id = $1`, [bodyId]);
    tx.publish(personStream(personId), 'identity.roll-changed', { bodyId, personId });
    return bodyView(tx.manager, bodyId);
  }
}
