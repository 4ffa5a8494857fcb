import { Injectable } from '@nestjs/common';
import { foldUsername, type Instant, USERNAME_FORM } from '@app/contracts';
import { AppError, systemActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { CodeIssuing } from '../data/code-issuing.js';
import { refuseConflicts, UNIQUE } from '../data/conflicts.js';
import { Person, RoleGrantRow } from '../data/entities.js';

export interface FirstAdministrator {
  readonly username: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

/** For `ecab init` alone: an installation without a demo begins with nobody and no default secret. */
@Injectable()
export class CreateFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issuing: CodeIssuing,
  ) {}

  /** @throws identity/administrator-exists, identity/username-taken, platform/invalid-input */
  execute(input: { readonly fullName: string; readonly username: string }): Promise<FirstAdministrator> {
    return this.unitOfWork.run(systemActor('init'), async (tx) => {
      await tx.manager.query(`select pg_advisory_xact_lock(hashtext('identity.sysadmins'))`);

      if (await tx.manager.existsBy(RoleGrantRow, { role: 'sysadmin' }))
        throw new AppError('identity/administrator-exists');
      const [fullName, username] = [input.fullName.trim().normalize('NFC'), foldUsername(input.username)];
      if (fullName === '' || !USERNAME_FORM.test(username)) throw new AppError('platform/invalid-input');

      const id = uuidv7();
      const person = { id, fullName, honorific: 'dong-chi' as const, username, protocolRank: 1000 };
      await refuseConflicts(
        tx.manager.insert(Person, { ...person, email: null, phone: null, passwordHash: null, disabledAt: null }),
        { [UNIQUE]: 'identity/username-taken' },
      );
      await tx.manager.insert(RoleGrantRow, {
        id: uuidv7(),
        personId: id,
        role: 'sysadmin',
        unitId: null,
        bodyId: null,
      });

      const { code, expiresAt } = await this.issuing.within(tx, id, { by: null, confirmedBy: null });
      tx.audit({ action: 'identity.first-administrator', subject: `person:${id}`, details: {} });
      return { username, code, expiresAt };
    });
  }
}
