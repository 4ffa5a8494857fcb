import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { type Observable } from 'rxjs';
import { ACCESS, type CallerKind, NO_KEY } from '../access/access.js';
import { AppError } from './app-error.js';
import { currentRequest } from './request-context.js';

/** A command without its key is refused before anything happens. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const handler = context.getHandler();
    const isPublic = this.reflector.get<readonly CallerKind[]>(ACCESS, handler).includes('public');
    const needsKey = !isPublic && this.reflector.get<boolean | undefined>(NO_KEY, handler) !== true;
    if (needsKey && !currentRequest()?.idempotency) throw new AppError('platform/idempotency-key-missing');
    return next.handle();
  }
}
