import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { needsSecondAdministrator } from '../rules/second-administrator.js';
import { CodeRequest } from './account-entities.js';
import { type Person } from './entities.js';
import { ActivationCode } from './session-entities.js';

/** Accounts under the lock of their person. */
@Injectable()
export class AccountRepository {
  /** Would a code for this person replace a password that is, or was until a reset, in use? */
  async needsSecond(tx: Tx, personId: Id): Promise<boolean> {
    const [row] = await tx.manager.query<{ has_password: boolean; was_confirmed: boolean }[]>(
      `select p.password_hash is not null as has_password,
         exists (select 1 from activation_codes c where c.person_id = p.id and c.confirmed_by is not null) as was_confirmed
       from people p where p.id = $1`,
      [personId],
    );
    return needsSecondAdministrator({
      hasPassword: row?.has_password ?? false,
      lastCodeWasConfirmed: row?.was_confirmed ?? false,
    });
  }

  /** @throws identity/not-on-oneself, identity/account-disabled, identity/username-missing */
  assertMayGetCode(person: Person, actorId: Id): void {
    if (person.id === actorId) throw new AppError('identity/not-on-oneself');
    if (person.disabledAt !== null) throw new AppError('identity/account-disabled');
    if (person.username === null) throw new AppError('identity/username-missing');
  }

  /** The open request for a person, under its lock; an expired one counts as none. */
  async openRequest(tx: Tx, personId: Id): Promise<CodeRequest | null> {
    const request = await tx.manager.findOne(CodeRequest, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
    return request !== null && request.expiresAt > tx.at ? request : null;
  }

  async dropCodes(tx: Tx, personId: Id): Promise<void> {
    await tx.manager.delete(ActivationCode, { personId });
    await tx.manager.delete(CodeRequest, { personId });
  }

  /** No code opens the account any more. One that two agreed to leaves its trace: the next one takes two again. */
  async killCodes(tx: Tx, personId: Id): Promise<void> {
    await tx.manager.query(`delete from activation_codes where person_id = $1 and confirmed_by is null`, [personId]);
    await tx.manager.query(`update activation_codes set expires_at = least(expires_at, $2) where person_id = $1`, [
      personId,
      tx.at,
    ]);
    await tx.manager.delete(CodeRequest, { personId });
  }

  /** Serialises acts that could leave the installation without an administrator. @throws identity/last-administrator */
  async assertNotLastAdministrator(tx: Tx, personId: Id): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtext('identity.sysadmins'))`);
    const [row] = await tx.manager.query<{ is_one: boolean; others: string }[]>(
      `select coalesce(bool_or(g.person_id = $1), false) as is_one,
         count(*) filter (where g.person_id <> $1 and p.disabled_at is null and p.password_hash is not null) as others
       from role_grants g join people p on p.id = g.person_id where g.role = 'sysadmin'`,
      [personId],
    );
    if (row?.is_one && Number(row.others) === 0) throw new AppError('identity/last-administrator');
  }
}
