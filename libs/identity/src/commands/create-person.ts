import { Injectable } from '@nestjs/common';
import { foldUsername, identityAccess, type PersonInput, type PersonView } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuseConflicts, UNIQUE } from '../data/conflicts.js';
import { Person } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { personView } from '../data/person-views.js';
import { savePosts } from '../data/posts.js';

/** A new person; with a user name there is an account that waits for its activation code. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
  ) {}

  /** @throws identity/username-taken, identity/one-main-post, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, { posts, ...input }: PersonInput): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const id = uuidv7();
      const username = input.username === null ? null : foldUsername(input.username);

      const person = { ...input, id, username, passwordHash: null, disabledAt: null };
      await refuseConflicts(tx.manager.insert(Person, person), { [UNIQUE]: 'identity/username-taken' });
      await savePosts(tx, actor, id, posts);

      // Asked last, of the person as made: somebody without a main post in reach would be out of it at once.
      const facts = (await this.people.facts(tx.manager, [id])).get(id);
      if (!facts || !identityAccess['person.manage'](actor.roles, facts)) throw new AppError('platform/forbidden');

      tx.audit({ action: 'identity.person-created', subject: `person:${id}`, details: {} });
      return personView(tx.manager, id);
    });
  }
}
