import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, anonymous } from '../access/actor.js';

export interface IdempotencyAsk {
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly requestHash: string;
}

interface RequestState {
  readonly requestId: string;
  idempotency: IdempotencyAsk | null;
  /** Set when a unit of work took the key: one request is one command, one transaction. */
  keyTaken: boolean;
  actor: Actor;
}

const storage = new AsyncLocalStorage<RequestState>();

export const runInRequest = <T>(state: { requestId: string; idempotency: IdempotencyAsk | null }, work: () => T): T =>
  storage.run({ ...state, keyTaken: false, actor: anonymous }, work);

export const currentRequest = (): RequestState | undefined => storage.getStore();

export function setActor(actor: Actor): void {
  const state = storage.getStore();
  if (state) state.actor = actor;
}

/** The route keeps no answers: a key that was sent along is forgotten. */
export function dropIdempotencyKey(): void {
  const state = storage.getStore();
  if (state) state.idempotency = null;
}
