import { createParamDecorator } from '@nestjs/common';
import { AppError } from './app-error.js';
import { currentRequest, type IdempotencyAsk } from './request-context.js';

/**
 * The key of this request, for the rare command that keeps its own record of keys instead of a UnitOfWork's.
 * @throws platform/idempotency-key-missing
 */
export const CurrentKey = createParamDecorator((): IdempotencyAsk => {
  const ask = currentRequest()?.idempotency;
  if (!ask) throw new AppError('platform/idempotency-key-missing');
  return ask;
});
