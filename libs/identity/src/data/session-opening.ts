import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { sessionLimits } from '../rules/session-limits.js';
import { type Account, SignInRepository } from './sign-in.repository.js';
import { hashOfToken, newToken, SessionRepository } from './session.repository.js';

export interface OpenedSession {
  readonly sessionId: Id;
  /** Goes into the cookie; only its hash is stored. */
  readonly token: string;
  readonly browserToken: string;
}

export interface DeviceFacts {
  readonly deviceName: string;
  readonly network: string;
  readonly browserToken: string | null;
}

/** Opens a session for somebody who has proved who they are; the browser is remembered. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly repository: SignInRepository,
  ) {}

  async within(
    tx: Tx,
    account: Account,
    device: DeviceFacts,
    outcome: 'signed-in' | 'activated',
  ): Promise<OpenedSession> {
    const { absoluteSeconds, idleSeconds } = sessionLimits(account.roles);
    const token = newToken();
    const browserToken = device.browserToken ?? newToken();
    const sessionId = await this.sessions.insert(tx, {
      personId: account.id,
      tokenHash: hashOfToken(token),
      deviceName: device.deviceName,
      onlyMeetingId: null,
      signedInAt: tx.at,
      lastSeenAt: tx.at,
      expiresAt: new Date(tx.at.getTime() + absoluteSeconds * 1000),
      idleSeconds,
    });
    await this.repository.rememberBrowser(tx, account.id, browserToken);
    const { network, deviceName } = device;
    await this.repository.journal(tx, { personId: account.id, outcome, network, deviceName, byId: null });
    return { sessionId, token, browserToken };
  }
}
