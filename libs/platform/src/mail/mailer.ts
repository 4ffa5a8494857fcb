import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stable per letter: a server or reader that gets it twice can tell. Without angle brackets. */
  readonly messageId: string;
  /** An invitation or its cancelling, as calendars take it. */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
}

/** A mail server that does not answer must not hold a worker for longer. */
const TIMEOUT_MS = 20_000;

/** Speaks SMTP with the server of `SMTP_URL`; without one there is no e-mail, and whoever asks says so. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transport =
      config.smtpUrl === null
        ? null
        : createTransport(
            {
              url: config.smtpUrl,
              connectionTimeout: TIMEOUT_MS,
              greetingTimeout: TIMEOUT_MS,
              socketTimeout: TIMEOUT_MS,
              disableFileAccess: true,
              disableUrlAccess: true,
            },
            { from: config.mailFrom },
          );
  }

  get isOn(): boolean {
    return this.transport !== null;
  }

  /** The name the letters go by, e.g. for their ids: the host of the installation. */
  get host(): string {
    return this.config.publicUrl.hostname;
  }

  /**
   * Resolves when the server has taken the letter for delivery.
   * @throws the error of nodemailer: `responseCode` is the server's answer (4xx try again, 5xx never), none = no answer
   */
  async send(mail: Mail): Promise<void> {
    if (this.transport === null) throw new Error('SMTP_URL is not set');
    const { calendar } = mail;
    await this.transport.sendMail({
      to: { name: mail.to.name, address: mail.to.address },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}>`,
      // Nobody shall answer a machine with "I am on holiday".
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(calendar
        ? { icalEvent: { method: calendar.method, filename: 'giay-moi.ics', content: calendar.content } }
        : {}),
    });
  }
}
