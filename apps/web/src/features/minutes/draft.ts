/** Something as the server keeps it. */
export interface Saved<V> {
  readonly rev: number;
  readonly value: V;
}
/** The server took it, or has another one by now. */
export type SaveAnswer<V> =
  | { readonly kind: 'saved'; readonly saved: Saved<V> }
  | { readonly kind: 'stale'; readonly saved: Saved<V> }
  /** No answer: nobody knows whether it arrived. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** `unsent`: still on this device alone. `conflict`: somebody else saved another one; both are kept until a person chooses. */
export type DraftPhase = 'saved' | 'typing' | 'sending' | 'unsent' | 'conflict' | 'refused';

export interface DraftView<V> {
  readonly value: V;
  readonly phase: DraftPhase;
  /** The revision the server has; 0 = none so far. */
  readonly rev: number;
  /** With `conflict`. */
  readonly theirs: V | null;
  /** With `refused`. */
  readonly error: unknown;
}

export interface DraftPorts<V> {
  /** The same key with the same revision and value gets the same answer. */
  readonly send: (key: string, rev: number, value: V) => Promise<SaveAnswer<V>>;
  /** Outlives a reload of the page; null = nothing is left unsent. */
  readonly keep: (unsent: Saved<V> | null) => void;
  /** Runs later; what it returns calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
}

const PAUSE_MS = 800;
const RETRY_MS = 3000;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What somebody types, saved by itself a moment after he pauses. No keystroke is lost: not offline, not to a colleague. */
export class Draft<V> {
  private mine: Saved<V> | null;
  private pending: (Saved<V> & { readonly key: string }) | null = null;
  private theirs: V | null = null;
  private error: unknown = null;
  private phase: DraftPhase = 'saved';
  private callOff = (): void => {};
  private readonly listeners = new Set<() => void>();
  private shown: DraftView<V>;

  /** @param unsent what an earlier page left behind */
  constructor(
    private saved: Saved<V>,
    private readonly ports: DraftPorts<V>,
    unsent: Saved<V> | null = null,
  ) {
    this.mine = unsent;
    if (unsent !== null) {
      this.phase = 'typing';
      this.sendIn(0);
    }
    this.shown = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly view = (): DraftView<V> => this.shown;

  /** What the server has now, told live: it shows where nothing is being typed. */
  follow(saved: Saved<V>): void {
    if (saved.rev <= this.saved.rev) return;
    this.saved = saved;
    if (this.phase === 'conflict') this.theirs = saved.value;
    this.tell();
  }

  edit(value: V): void {
    this.mine = { rev: this.mine?.rev ?? this.saved.rev, value };
    this.ports.keep(this.mine);
    if (this.phase !== 'conflict' && this.pending === null) this.phase = 'typing';
    if (this.phase === 'typing') this.sendIn(PAUSE_MS);
    this.tell();
  }

  /** Without waiting for the pause: the field or the screen is left. */
  flush(): void {
    if (this.phase === 'typing' || this.phase === 'unsent') this.sendIn(0);
  }

  takeTheirs(): void {
    this.mine = null;
    this.settle('saved');
  }

  keepMine(): void {
    if (this.mine === null) return;
    this.mine = { rev: this.saved.rev, value: this.mine.value };
    this.settle('typing');
    this.sendIn(0);
  }

  private sendIn(ms: number): void {
    this.callOff();
    this.callOff = this.ports.later(ms, () => void this.send());
  }

  private async send(): Promise<void> {
    if (this.phase === 'sending' || this.phase === 'conflict' || this.mine === null) return;
    // What was sent without an answer is repeated as it was: only then its key answers for it.
    const sent = this.pending ?? { ...this.mine, key: crypto.randomUUID() };
    this.pending = sent;
    this.phase = 'sending';
    this.tell();
    this.take(await this.ports.send(sent.key, sent.rev, sent.value), sent.value);
  }

  private take(answer: SaveAnswer<V>, sent: V): void {
    const mine = this.mine?.value ?? sent;
    switch (answer.kind) {
      case 'saved':
        this.pending = null;
        if (answer.saved.rev > this.saved.rev) this.saved = answer.saved;
        if (same(mine, sent)) return this.settleSaved();
        this.mine = { rev: answer.saved.rev, value: mine };
        this.ports.keep(this.mine);
        this.settle('typing');
        return this.sendIn(PAUSE_MS);
      case 'stale':
        this.pending = null;
        this.saved = answer.saved;
        if (same(mine, answer.saved.value)) return this.settleSaved();
        this.theirs = answer.saved.value;
        this.phase = 'conflict';
        return this.tell();
      case 'unanswered':
        this.phase = 'unsent';
        this.tell();
        return this.sendIn(RETRY_MS);
      case 'refused':
        this.pending = null;
        this.error = answer.error;
        this.phase = 'refused';
        return this.tell();
    }
  }

  private settleSaved(): void {
    this.mine = null;
    this.settle('saved');
  }

  private settle(phase: 'saved' | 'typing'): void {
    this.phase = phase;
    this.theirs = null;
    this.error = null;
    if (phase === 'saved') this.ports.keep(null);
    this.tell();
  }

  private look(): DraftView<V> {
    const { phase, theirs, error } = this;
    return { value: this.mine?.value ?? this.saved.value, phase, rev: this.saved.rev, theirs, error };
  }

  private tell(): void {
    this.shown = this.look();
    this.listeners.forEach((listener) => listener());
  }
}
