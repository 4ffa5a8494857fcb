import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { AppError } from '../http/app-error.js';
import { dropIdempotencyKey, setActor } from '../http/request-context.js';
import { ACCESS, type CallerKind, NO_KEY } from './access.js';
import { type Actor, holdsRole } from './actor.js';
import { CallerPort } from './caller.port.js';

function isOpenTo(actor: Actor, kind: CallerKind): boolean {
  switch (kind) {
    case 'public':
      return true;
    case 'signed-in':
      return actor.kind === 'person';
    case 'screen':
      return actor.kind === 'screen';
    default:
      return holdsRole(actor, kind);
  }
}

/** First of the two levels: may this kind of caller use this route at all? */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerPort,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const kinds = this.reflector.get<readonly CallerKind[] | undefined>(ACCESS, context.getHandler());
    if (!kinds)
      throw new Error(`route without an access declaration: ${context.getClass().name}.${context.getHandler().name}`);
    // Before anything runs: the answers of these routes (session tokens) must not be stored under a key somebody sent.
    if (this.reflector.get<boolean | undefined>(NO_KEY, context.getHandler()) === true) dropIdempotencyKey();
    const actor = await this.callers.identify(context.switchToHttp().getRequest<Request>());
    setActor(actor);
    if (kinds.some((kind) => isOpenTo(actor, kind))) return true;
    if (actor.kind === 'anonymous') throw new AppError('platform/not-signed-in');
    throw new AppError('platform/forbidden');
  }
}
