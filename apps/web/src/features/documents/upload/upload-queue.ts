import { type UploadOptions } from '@app/client';
import { type UploadTicket } from '@app/contracts';

/** `lost`: the line is gone, it goes on by itself. `paused`: until somebody says so. */
export type UploadPhase = 'waiting' | 'sending' | 'lost' | 'paused' | 'sent' | 'refused';

export interface UploadRow {
  readonly id: string;
  readonly title: string;
  readonly phase: UploadPhase;
  /** Bytes that the server has. */
  readonly sent: number;
  readonly total: number;
  /** What the server calls it; null until it was announced. */
  readonly ticket: UploadTicket | null;
  /** Why it was refused. */
  readonly error: unknown;
}

/** One file on its way: how it is announced to the server, and how its bytes follow. */
export interface UploadJob {
  readonly title: string;
  readonly total: number;
  /** The same key each time, so that no answer never makes two papers. */
  readonly announce: (key: string, signal: AbortSignal) => Promise<UploadTicket>;
  readonly sendBytes: (ticket: UploadTicket, options: UploadOptions) => Promise<unknown>;
}

interface Entry {
  readonly job: UploadJob;
  readonly key: string;
  stop: AbortController | null;
  goOn: (() => void) | null;
}

/** Files go up one after another; each can be paused and taken up again from where the server stands. */
export class UploadQueue {
  private rows: readonly UploadRow[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> = Promise.resolve();

  get view(): readonly UploadRow[] {
    return this.rows;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @returns a promise of the end of these, for whoever waits; none of them rejects it */
  add(jobs: readonly UploadJob[]): Promise<void> {
    const added = jobs.map((job) => {
      const id = crypto.randomUUID();
      this.entries.set(id, { job, key: crypto.randomUUID(), stop: null, goOn: null });
      return { id, title: job.title, phase: 'waiting', sent: 0, total: job.total, ticket: null, error: null } as const;
    });
    this.rows = [...this.rows, ...added];
    this.tell();
    for (const { id } of added) this.running = this.running.then(() => this.send(id));
    return this.running;
  }

  pause(id: string): void {
    this.entries.get(id)?.stop?.abort();
  }

  resume(id: string): void {
    this.entries.get(id)?.goOn?.();
  }

  /** Forgets what is over. */
  clear(): void {
    this.rows = this.rows.filter(({ phase }) => phase !== 'sent' && phase !== 'refused');
    this.tell();
  }

  private async send(id: string): Promise<void> {
    const entry = this.entries.get(id);
    while (entry) {
      entry.stop = new AbortController();
      const { signal } = entry.stop;
      this.set(id, { phase: 'sending' });
      try {
        const ticket = this.ticketOf(id) ?? (await entry.job.announce(entry.key, signal));
        this.set(id, { ticket });
        await entry.job.sendBytes(ticket, {
          signal,
          onProgress: (sent) => this.set(id, { sent }),
          onLine: (line) => this.set(id, { phase: line === 'lost' ? 'lost' : 'sending' }),
        });
        return this.set(id, { phase: 'sent', sent: entry.job.total });
      } catch (error) {
        if (!signal.aborted) return this.set(id, { phase: 'refused', error });
        const woken = new Promise<void>((resolve) => (entry.goOn = resolve));
        this.set(id, { phase: 'paused' });
        await woken;
      }
    }
  }

  private ticketOf(id: string): UploadTicket | null {
    return this.rows.find((row) => row.id === id)?.ticket ?? null;
  }

  private set(id: string, change: Partial<UploadRow>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
