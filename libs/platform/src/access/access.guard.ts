import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { AppError } from '../http/app-error.js';
import { dropIdempotencyKey, setActor } from '../http/request-context.js';
import { ACCESS, type CallerKind, NO_KEY } from './access.js';
import { type Actor, holdsRole } from './actor.js';
import { CallerPort } from './caller.port.js';

/** A tablet handed out for one meeting is signed in inside that meeting and nowhere else. */
function isSignedIn(actor: Actor, path: string): boolean {
  if (actor.kind !== 'person') return false;
  return actor.onlyMeetingId === null || `${path}/`.startsWith(`/api/meetings/${actor.onlyMeetingId}/`);
}

function isOpenTo(actor: Actor, kind: CallerKind, path: string): boolean {
  switch (kind) {
    case 'public':
      return true;
    case 'signed-in':
      return isSignedIn(actor, path);
    case 'hall-tablet':
      return actor.kind === 'person' && actor.onlyMeetingId !== null;
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
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.callers.identify(request);
    setActor(actor);
    if (kinds.some((kind) => isOpenTo(actor, kind, request.path))) return true;
    if (actor.kind === 'anonymous') throw new AppError('platform/not-signed-in');
    throw new AppError('platform/forbidden');
  }
}
