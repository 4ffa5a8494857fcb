import { SetMetadata } from '@nestjs/common';
import { type SystemRole } from '@app/contracts';

/**
 * Kinds of caller a route may be open to. What they may do on an object is decided in the command, under the lock.
 * A hall tablet counts as signed in under `/api/meetings/<its meeting>/`, and elsewhere only where `hall-tablet` is named.
 */
export type CallerKind = 'public' | 'signed-in' | 'hall-tablet' | 'screen' | SystemRole;

export const ACCESS = 'ecabinet:access';
export const NO_KEY = 'ecabinet:no-idempotency-key';

/** Declares who may use a route at all. A route without a declaration stops the boot. */
export const Access = (...kinds: readonly [CallerKind, ...CallerKind[]]): MethodDecorator => SetMetadata(ACCESS, kinds);

/** A changing route that needs no idempotency key: sign-in and sign-out, byte uploads with their own offsets. */
export const WithoutIdempotencyKey = (): MethodDecorator => SetMetadata(NO_KEY, true);
