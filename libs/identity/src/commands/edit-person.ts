import { Injectable } from '@nestjs/common';
import { foldUsername, type Id, identityAccess, type PersonEdit, personStream, type PersonView } from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { refuseConflicts, UNIQUE } from '../data/conflicts.js';
import { Person } from '../data/entities.js';
import { PersonRepository } from '../data/person.repository.js';
import { cardOf, personView } from '../data/person-views.js';
import { savePosts } from '../data/posts.js';

/** Name, address, rank, contacts, user name and posts of one person. */
@Injectable()
export class EditPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
  ) {}

  /**
   * @throws identity/username-taken, identity/username-missing (an account in use keeps its name), identity/one-main-post,
   * platform/changed-meanwhile, platform/not-found, platform/forbidden
   */
  execute(actor: PersonActor, personId: Id, { rev, posts, ...input }: PersonEdit): Promise<PersonView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.requireManaged(tx, actor, personId);
      const before = await personView(tx.manager, personId);

      if (rev !== person.rev) throw changedMeanwhile(before);
      const username = input.username === null ? null : foldUsername(input.username);
      if (username === null && before.account === 'active') throw new AppError('identity/username-missing');

      // The posts too are of this revision, so the row is written even when only they change.
      const saved = tx.manager.update(Person, { id: personId }, { ...input, username });
      await refuseConflicts(saved, { [UNIQUE]: 'identity/username-taken' });
      await savePosts(tx, actor, personId, posts);
      const facts = (await this.people.facts(tx.manager, [personId])).get(personId);
      if (!facts || !identityAccess['person.manage'](actor.roles, facts)) throw new AppError('platform/forbidden');

      const view = await personView(tx.manager, personId);
      const [was, is] = [cardOf(before), cardOf(view)];
      if (JSON.stringify(was) !== JSON.stringify(is))
        tx.publish(personStream(personId), 'identity.person-changed', { person: is });
      tx.audit({ action: 'identity.person-edited', subject: `person:${personId}`, details: {} });
      return view;
    });
  }
}
