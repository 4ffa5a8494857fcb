/** Work under one key is done one after the other, in the order it came; different keys do not wait for each other. */
export class InOrder<K> {
  private readonly last = new Map<K, Promise<unknown>>();

  /** The failure of one piece of work does not stop the next. */
  run<T>(key: K, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const next = before.then(work, work);
    const settled = next.catch(() => undefined);
    this.last.set(key, settled);
    void settled.then(() => {
      if (this.last.get(key) === settled) this.last.delete(key);
    });
    return next;
  }

  /** Is anything under way under this key? */
  has(key: K): boolean {
    return this.last.has(key);
  }
}
