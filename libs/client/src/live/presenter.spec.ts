import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PointMessage, type ShownPage, type ShowPageInput } from '@app/contracts';
import { Presenter } from './presenter.js';

const page = (number: number, rect: ShownPage['rect'] = null): ShownPage => ({
  documentId: 'paper',
  versionId: 'v1',
  page: number,
  rect,
});

const refusedError = new Error('refused');

/** A clock that stands until it is told to go. */
class Bench {
  now = 0;
  readonly shown: ShowPageInput[] = [];
  readonly points: PointMessage[] = [];
  readonly refused: unknown[] = [];
  failWith: Error | null = null;
  private due: { at: number; work: () => void }[] = [];
  readonly presenter = new Presenter('m', 7, 40, {
    show: (input) => {
      this.shown.push(input);
      return this.failWith === null ? Promise.resolve() : Promise.reject(this.failWith);
    },
    point: (message) => this.points.push(message),
    isRefusal: (error) => error === refusedError,
    onRefused: (error) => this.refused.push(error),
    later: (ms, work) => {
      const entry = { at: this.now + ms, work };
      this.due.push(entry);
      return () => (this.due = this.due.filter((other) => other !== entry));
    },
  });

  /** Runs what falls due, a millisecond at a time, with the answers in between. */
  async pass(ms: number): Promise<void> {
    for (const end = this.now + ms; this.now < end; this.now += 1) {
      await Promise.resolve();
      await Promise.resolve();
      const ready = this.due.filter((entry) => entry.at <= this.now);
      this.due = this.due.filter((entry) => entry.at > this.now);
      ready.forEach((entry) => entry.work());
    }
  }
}

describe('Presenter', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });

  it('sends a page turn at once and counts on', () => {
    bench.presenter.show(page(3));
    expect(bench.shown).toEqual([{ ...page(3), epoch: 7, n: 41 }]);
  });

  it('sends at most five facts a second however fast pages are turned, and always the last one', async () => {
    for (let turn = 1; turn <= 100; turn += 1) {
      bench.presenter.show(page(turn));
      await bench.pass(10);
    }
    await bench.pass(1000);
    expect(bench.shown.length).toBeLessThanOrEqual(7);
    expect(bench.shown.at(-1)?.page).toBe(100);
    expect(bench.shown.map((one) => one.n)).toEqual(bench.shown.map((_, index) => 41 + index));
  });

  it('sends a moving region ten times a second as volatile, and as a fact when it rests', async () => {
    for (let step = 0; step < 50; step += 1) {
      bench.presenter.move(page(3, [step, 0, step + 100, 100]), null);
      await bench.pass(20);
    }
    expect(bench.points.length).toBeGreaterThanOrEqual(9);
    expect(bench.points.length).toBeLessThanOrEqual(12);
    expect(bench.shown).toHaveLength(0);
    await bench.pass(500);
    expect(bench.shown.map((one) => one.rect)).toEqual([[49, 0, 149, 100]]);
  });

  it('makes no fact of a pointer', async () => {
    bench.presenter.move(page(3), { x: 10, y: 20 });
    await bench.pass(2000);
    expect(bench.points).toHaveLength(1);
    expect(bench.shown).toHaveLength(0);
  });

  it('tries again without an answer, with the latest page only', async () => {
    bench.failWith = new Error('no answer');
    bench.presenter.show(page(3));
    await bench.pass(500);
    bench.presenter.show(page(4));
    bench.failWith = null;
    await bench.pass(2000);
    expect(bench.shown.map((one) => one.page)).toEqual([3, 4]);
  });

  it('stops when another one presents', async () => {
    bench.failWith = refusedError;
    bench.presenter.show(page(3));
    await bench.pass(100);
    bench.presenter.show(page(4));
    await bench.pass(2000);
    expect(bench.refused).toEqual([refusedError]);
    expect(bench.shown).toHaveLength(1);
  });
});
