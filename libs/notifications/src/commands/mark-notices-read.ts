import { Injectable } from '@nestjs/common';
import { type MarkReadInput, personStream } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';

/** What somebody has seen is no longer counted at the bell, on all his devices. */
@Injectable()
export class MarkNoticesRead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: PersonActor, { ids }: MarkReadInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [, changed] = await tx.manager.query<[unknown, number]>(
        `update notices set read_at = $2 where person_id = $1 and read_at is null and ($3::uuid[] is null or id = any($3))`,
        [actor.personId, tx.at, ids],
      );
      if (changed > 0) tx.publish(personStream(actor.personId), 'notifications.notices-read', { ids });
    });
  }
}
