import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes (OWASP's first choice); at most four at a time, or sign-in storms eat the memory. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_A_TIME = 4;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Verified against for unknown users, so that they take the same time. */
  private readonly decoy = hash('no such person', OPTIONS);

  hash(password: string): Promise<string> {
    return this.limited(() => hash(password.normalize('NFC'), OPTIONS));
  }

  /** @param phc null for an unknown user or one without a password: the same work, always false. */
  async matches(password: string, phc: string | null): Promise<boolean> {
    const against = phc ?? (await this.decoy);
    const ok = await this.limited(() => verify(against, password.normalize('NFC')));
    return ok && phc !== null;
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_A_TIME) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
