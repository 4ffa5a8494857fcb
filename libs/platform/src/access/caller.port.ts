import { type IncomingMessage } from 'node:http';
import { type Id, type StreamName } from '@app/contracts';
import { type Actor } from './actor.js';

/** Port: finds out who calls, from the cookie. Provided by identity. */
export abstract class CallerPort {
  abstract identify(request: IncomingMessage): Promise<Actor>;
  /** Their people are here: as good as a request. Sessions that ended already stay ended. */
  abstract touch(sessionIds: readonly Id[]): Promise<void>;
  /** Which of these sessions are still good: sockets of the others are closed. */
  abstract stillLive(sessionIds: readonly Id[]): Promise<ReadonlySet<Id>>;
}

/** Answers whether an actor may follow a stream; registered per feature, asked like a read. */
export interface StreamRule {
  /** Does this rule know the stream? The first that does decides. */
  matches(stream: StreamName): boolean;
  may(actor: Actor, stream: StreamName): Promise<boolean>;
}

/** Closed by default: a stream no rule knows is refused. */
export class StreamAccess {
  private readonly rules: StreamRule[] = [];

  register(rule: StreamRule): void {
    this.rules.push(rule);
  }

  async may(actor: Actor, stream: StreamName): Promise<boolean> {
    const rule = this.rules.find((candidate) => candidate.matches(stream));
    return rule ? rule.may(actor, stream) : false;
  }
}
