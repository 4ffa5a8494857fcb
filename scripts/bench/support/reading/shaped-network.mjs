import { setTimeout as pause } from 'node:timers/promises';

const SLICE = 8 * 1024;
/** What the line may send at once after a silence. */
const BURST = 16 * 1024;

/**
 * A line of so many bits per second shared by all who send on it, slice by slice in turn. One answer on it takes half a
 * round trip there and half back; a fresh connection one round trip more.
 */
export class ShapedNetwork {
  #bytesPerMs;
  #credit = BURST;
  #at = performance.now();
  #waiting = [];
  #pumping = false;

  constructor({ mbitPerSecond, rttMs }) {
    this.#bytesPerMs = (mbitPerSecond * 1_000_000) / 8 / 1000;
    this.rttMs = rttMs;
  }

  /** Half a round trip. */
  travel() {
    return pause(this.rttMs / 2);
  }

  /** Sends `bytes` through `write`, piece by piece as the line allows. @param isLeft has the reader gone? */
  async send(bytes, write, isLeft) {
    for (let from = 0; from < bytes.length && !isLeft(); from += SLICE) {
      const piece = bytes.subarray(from, from + SLICE);
      await new Promise((resolve) => {
        this.#waiting.push({ size: piece.length, resolve });
        void this.#pump();
      });
      await write(piece);
    }
  }

  async #pump() {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#waiting.length > 0) {
      this.#refill();
      if (this.#credit > 0) {
        const { size, resolve } = this.#waiting.shift();
        this.#credit -= size;
        resolve();
        // Whoever was served queues again behind the others.
        await undefined;
      } else await pause(Math.max(1, -this.#credit / this.#bytesPerMs));
    }
    this.#pumping = false;
  }

  #refill() {
    const now = performance.now();
    this.#credit = Math.min(BURST, this.#credit + (now - this.#at) * this.#bytesPerMs);
    this.#at = now;
  }
}
