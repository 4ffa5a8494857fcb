import { Injectable } from '@nestjs/common';
import { type EventMap, type EventName, type StreamName } from '@app/contracts';
import { type Tx } from '../database/tx.js';

export interface Heard<E extends EventName> {
  readonly streams: readonly StreamName[];
  readonly view: EventMap[E];
  /** Who caused it, e.g. `person:<id>`. */
  readonly actor: string;
  readonly at: Date;
}
type InTransaction = (tx: Tx, heard: Heard<EventName>) => Promise<void>;
type Later = (heard: Heard<EventName>) => Promise<void>;

/**
 * What happens because of an event. In-transaction reactions run before the commit, in the same Tx, only for what may
 * never be seen apart. Later reactions run in the worker, at least once: they are jobs enqueued in the event's own transaction.
 */
@Injectable()
export class Reactions {
  private readonly inTransaction = new Map<EventName, InTransaction[]>();
  private readonly later = new Map<string, { event: EventName; react: Later }>();

  before<E extends EventName>(event: E, react: (tx: Tx, heard: Heard<E>) => Promise<void>): void {
    const list = this.inTransaction.get(event) ?? [];
    this.inTransaction.set(event, [...list, react as InTransaction]);
  }

  /** @param name stable name of the reaction, e.g. `notifications.tell-invited`; part of stored jobs. */
  after<E extends EventName>(name: string, event: E, react: (heard: Heard<E>) => Promise<void>): void {
    const key = `${name}:${event}`;
    if (this.later.has(key)) throw new Error(`reaction registered twice: ${key}`);
    this.later.set(key, { event, react: react as Later });
  }

  inTransactionFor(event: EventName): readonly InTransaction[] {
    return this.inTransaction.get(event) ?? [];
  }

  laterFor(event: EventName): readonly string[] {
    return [...this.later].filter(([, reaction]) => reaction.event === event).map(([key]) => key);
  }

  async run(key: string, heard: Heard<EventName>): Promise<void> {
    const reaction = this.later.get(key);
    if (!reaction) throw new Error(`no such reaction: ${key}`);
    await reaction.react(heard);
  }
}
