import { Injectable } from '@nestjs/common';
import { type BodyView, type Id, identityAccess } from '@app/contracts';
import { notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { bodyViews } from '../data/body-views.js';
import { unitPaths } from '../data/unit-tree.js';

@Injectable()
export class BodyQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Bodies that the actor administers or works for, with their rolls. */
  async list(actor: PersonActor): Promise<readonly BodyView[]> {
    return this.readable(actor, await bodyViews(this.dataSource.manager, null));
  }

  /** @throws platform/not-found */
  async one(actor: PersonActor, id: Id): Promise<BodyView> {
    const [body] = await this.readable(actor, await bodyViews(this.dataSource.manager, [id]));
    if (!body) throw notFound();
    return body;
  }

  private async readable(actor: PersonActor, bodies: readonly BodyView[]): Promise<readonly BodyView[]> {
    const paths = await unitPaths(
      this.dataSource.manager,
      bodies.map((body) => body.unitId),
    );
    return bodies.filter((body) =>
      identityAccess['body.read'](actor.roles, { id: body.id, path: paths.get(body.unitId) ?? [] }),
    );
  }
}
