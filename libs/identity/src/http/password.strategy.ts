import { Inject, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { AppError, CONFIG, type Config } from '@app/platform';
import { type Request } from 'express';
import { Strategy } from 'passport-local';
import { CheckPassword } from '../commands/check-password.js';
import { deviceFacts } from './device-facts.js';

/** One way in per strategy: the password today; OIDC and passkeys get their own beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly checkPassword: CheckPassword,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super({ passReqToCallback: true });
  }

  validate(request: Request, username: string, password: string): Promise<object> {
    return this.checkPassword.execute({ username, password, ...deviceFacts(request, this.config) });
  }
}

@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  /** Missing or malformed credentials are the caller's input; refusals keep their own code. */
  override handleRequest<T>(error: unknown, account: T | false): T {
    if (error) throw error instanceof Error ? error : new Error('sign-in failed');
    if (!account) throw new AppError('platform/invalid-input');
    return account;
  }
}
