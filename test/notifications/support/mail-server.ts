import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.js';

export interface Delivered extends ReadMail {
  readonly to: string;
}

const PATIENCE_MS = 15_000;

/** A real SMTP server on loopback that keeps what it is given and refuses what it is told to refuse. */
export class MailServer {
  readonly mails: Delivered[] = [];
  /** Answers still to be given to RCPT, by address. */
  private readonly refusals = new Map<string, number[]>();
  private readonly watchers = new Set<() => void>();
  /** How often an address was named. */
  readonly asked = new Map<string, number>();

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const holder: { own?: MailServer } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, callback) => callback(holder.own!.judge(address)),
      onData: (stream, session, callback) => {
        text(stream).then(
          (raw) => {
            for (const { address } of session.envelope.rcptTo) holder.own!.keep(address, raw);
            callback();
          },
          (error: Error) => callback(error),
        );
      },
    });
    const own = new MailServer(server);
    holder.own = own;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return own;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The next letters to this address are answered with these codes, one each; afterwards they are taken. */
  refuse(address: string, ...codes: readonly number[]): void {
    this.refusals.set(address, [...codes]);
  }

  to(address: string): readonly Delivered[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  /** Waits until so many letters came to the address. @returns the last of them */
  async receives(address: string, count = 1): Promise<Delivered> {
    await this.until(() => this.to(address).length >= count, `letter ${count} to ${address}`);
    return this.to(address)[count - 1]!;
  }

  /** Waits until the address was named so often, taken or not. */
  isAsked(address: string, times: number): Promise<void> {
    return this.until(() => (this.asked.get(address) ?? 0) >= times, `${times} tries for ${address}`);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async until(condition: () => boolean, what: string): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.watchers.delete(check);
        reject(
          new Error(
            `the mail server waited in vain for ${what}; it has ${this.mails.map((m) => `${m.to} ${m.subject}`).join(', ') || 'nothing'}`,
          ),
        );
      }, PATIENCE_MS);
      const check = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        this.watchers.delete(check);
        resolve();
      };
      this.watchers.add(check);
    });
  }

  private judge(address: string): Error | null {
    this.asked.set(address, (this.asked.get(address) ?? 0) + 1);
    const code = this.refusals.get(address)?.shift();
    this.watchers.forEach((check) => check());
    if (code === undefined) return null;
    const words = code < 500 ? 'try again later' : 'no such user here';
    return Object.assign(new Error(words), { responseCode: code });
  }

  private keep(to: string, raw: string): void {
    this.mails.push({ to, ...readMail(raw) });
    this.watchers.forEach((check) => check());
  }
}
