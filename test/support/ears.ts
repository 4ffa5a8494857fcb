import { type Client, type LiveClient, type LiveStatus } from '@app/client';
import { type EventName, type Id, personStream, type StreamEvent } from '@app/contracts';

const PATIENCE_MS = 25_000;

/** A page of one person that hears what is told to that person alone. */
export class Ears {
  readonly events: StreamEvent[] = [];
  readonly statuses: LiveStatus[] = [];
  private readonly watchers = new Set<() => void>();
  private live: LiveClient | null = null;

  /** Listens from the stream's first event on. */
  static async of(client: Client, personId: Id): Promise<Ears> {
    const ears = new Ears();
    ears.live = client.live({ onEvent: (event) => ears.note(event), onStatus: (status) => ears.noteStatus(status) });
    ears.live.follow([{ stream: personStream(personId), seq: 0 }]);
    await ears.until(() => ears.statuses.at(-1) === 'live', 'to be live');
    return ears;
  }

  async hears<E extends EventName>(event: E): Promise<StreamEvent> {
    const find = (): StreamEvent | undefined => this.events.find((heard) => heard.event === event);
    await this.until(() => find() !== undefined, `to hear ${event}`);
    return find()!;
  }

  async until(condition: () => boolean, what: string, patienceMs = PATIENCE_MS): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        this.watchers.delete(check);
        done();
      };
      const check = (): void => {
        if (condition()) settle(resolve);
      };
      const timer = setTimeout(() => settle(() => reject(new Error(`waited in vain ${what}`))), patienceMs);
      this.watchers.add(check);
    });
  }

  close(): void {
    this.live?.close();
  }

  private note(event: StreamEvent): void {
    this.events.push(event);
    this.watchers.forEach((check) => check());
  }

  private noteStatus(status: LiveStatus): void {
    this.statuses.push(status);
    this.watchers.forEach((check) => check());
  }
}
