import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { type Actor, actorKey } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { AppError } from '../http/app-error.js';
import { currentRequest, type IdempotencyAsk } from '../http/request-context.js';
import { OutboxWriter } from '../outbox/outbox-writer.js';
import { Wake } from '../outbox/wake.js';
import { ReservedConnection } from './reserved-connection.js';
import { Tx } from './tx.js';

const ATTEMPTS = 3;
/** Deadlock and serialization failure: nothing happened, the whole command may run again. */
const RETRYABLE = new Set(['40P01', '40001']);

const isRetryable = (error: unknown): boolean =>
  error instanceof QueryFailedError && RETRYABLE.has(String((error.driverError as { code?: string }).code));

interface Outcome<T> {
  readonly result: T;
  readonly streams: readonly string[];
}

/** Opens the one transaction of a command: READ COMMITTED, retried from the start on a deadlock, idempotent by the request's key. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reserved: ReservedConnection,
    private readonly clock: Clock,
    private readonly outbox: OutboxWriter,
    private readonly wake: Wake,
  ) {}

  /**
   * Runs `work` in a transaction. What it returns is the answer to the request and is stored under the idempotency key:
   * a retry with the same key gets the same answer and changes nothing.
   * @throws platform/key-reused when the key was used for another request
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runOn(this.dataSource, actor, work);
  }

  /** The same on a connection kept free for it: for a command that must not wait behind the requests of a full hall. */
  async runReserved<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runOn(await this.reserved.dataSource(), actor, work);
  }

  private async runOn<T>(dataSource: DataSource, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const ask = this.takeKey();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { result, streams } = await this.attempt(dataSource, actor, ask, work);
        this.wake.announce(streams);
        return result;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }

  private takeKey(): IdempotencyAsk | null {
    const request = currentRequest();
    if (!request?.idempotency) return null;
    if (request.keyTaken)
      throw new Error('one request is one command: a second unit of work would reuse its idempotency key');
    request.keyTaken = true;
    return request.idempotency;
  }

  private attempt<T>(
    dataSource: DataSource,
    actor: Actor,
    ask: IdempotencyAsk | null,
    work: (tx: Tx) => Promise<T>,
  ): Promise<Outcome<T>> {
    return dataSource.transaction('READ COMMITTED', async (manager) => {
      const at = this.clock.now();
      await manager.query(`select set_config('ecabinet.actor', $1, true)`, [actorKey(actor)]);
      const earlier = ask ? await this.claim(manager, actor, ask, at) : null;
      if (earlier) return { result: earlier.response as T, streams: [] };
      const tx = Tx.within(manager, actor, at);
      const result = await work(tx);
      const streams = await this.outbox.flush(tx);
      if (ask) await this.remember(manager, actor, ask, result);
      return { result, streams };
    });
  }

  /** Waits for a concurrent request with the same key, then answers what that one stored; null = the key is ours now. */
  private async claim(
    manager: EntityManager,
    actor: Actor,
    ask: IdempotencyAsk,
    at: Date,
  ): Promise<{ response: unknown } | null> {
    const claimed = await manager.query<unknown[]>(
      `insert into idempotency_keys (actor, key, request_hash, created_at) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
      [actorKey(actor), ask.key, ask.requestHash, at],
    );
    if (claimed.length > 0) return null;
    const [row] = await manager.query<{ request_hash: string; response: unknown }[]>(
      `select request_hash, response from idempotency_keys where actor = $1 and key = $2`,
      [actorKey(actor), ask.key],
    );
    if (!row || row.request_hash !== ask.requestHash) throw new AppError('platform/key-reused');
    return { response: row.response ?? undefined };
  }

  private async remember(manager: EntityManager, actor: Actor, ask: IdempotencyAsk, result: unknown): Promise<void> {
    if (result === undefined) return;
    await manager.query(`update idempotency_keys set response = $3 where actor = $1 and key = $2`, [
      actorKey(actor),
      ask.key,
      JSON.stringify(result),
    ]);
  }
}
