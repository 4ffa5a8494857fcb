import { type Page } from 'playwright-core';

/** Everything a tablet was told: addresses it asked for, answers, frames of its socket. */
export class Overheard {
  private readonly told: string[] = [];
  private readonly pending = new Set<Promise<unknown>>();

  /** Before the page goes anywhere. */
  static by(page: Page): Overheard {
    const heard = new Overheard();
    page.on('response', (response) => {
      const reading = response.text().then(
        (text) => void heard.told.push(response.url(), text),
        // A redirect or a request that was given up has no body.
        () => void heard.told.push(response.url()),
      );
      heard.pending.add(reading);
      void reading.finally(() => heard.pending.delete(reading));
    });
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => void heard.told.push(payload.toString())),
    );
    return heard;
  }

  /** All of it as one text. */
  async everything(): Promise<string> {
    await Promise.all(this.pending);
    return this.told.join('\n');
  }
}
