import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, type Instant, personStream } from '@app/contracts';
import { type Tx } from '@app/platform';
import { CODE_HOURS, codeFrom, printedCode } from '../rules/activation-code.js';
import { AccountRepository } from './account.repository.js';
import { Person } from './entities.js';
import { ActivationCode } from './session-entities.js';
import { SessionRepository } from './session.repository.js';
import { hashOfCode, SignInRepository } from './sign-in.repository.js';

export interface Issue {
  /** Null = the installation itself (`ecab init`). */
  readonly by: { readonly id: Id; readonly name: string } | null;
  readonly confirmedBy: Id | null;
}

/** Makes the code, kills the old password, signs every device out, and tells the person. */
@Injectable()
export class CodeIssuing {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
  ) {}

  /** @returns the code as printed; only its hash is stored */
  async within(tx: Tx, personId: Id, issue: Issue): Promise<{ readonly code: string; readonly expiresAt: Instant }> {
    const code = codeFrom(randomBytes(12));
    const expiresAt = new Date(tx.at.getTime() + CODE_HOURS * 3600_000);
    const view = { byName: issue.by?.name ?? '', expiresAt: expiresAt.toISOString() };
    // Told first: with the end of the sessions the sockets close.
    tx.publish(personStream(personId), 'identity.code-issued', view);
    await this.sessions.end(tx, personId, 'all');
    await this.accounts.dropCodes(tx, personId);
    await tx.manager.insert(ActivationCode, {
      personId,
      codeHash: hashOfCode(code),
      issuedBy: issue.by?.id ?? null,
      confirmedBy: issue.confirmedBy,
      issuedAt: tx.at,
      expiresAt,
    });
    await tx.manager.update(Person, { id: personId }, { passwordHash: null });
    await this.signIns.journal(tx, {
      personId,
      outcome: 'code-issued',
      network: '',
      deviceName: '',
      byId: issue.by?.id ?? null,
    });
    return { code: printedCode(code), expiresAt: view.expiresAt };
  }
}
