import { type CDPSession, type Page } from 'playwright-core';

/** CSS pixels of the window. */
export type Spot = readonly [x: number, y: number];

/** A pen with pressure, as the browser gets it from a digitizer. */
export async function aPen(page: Page): Promise<Pen> {
  return new Pen(await page.context().newCDPSession(page));
}

export class Pen {
  constructor(private readonly line: CDPSession) {}

  async down([x, y]: Spot, force = 0.5): Promise<void> {
    await this.#send('mousePressed', x, y, { force, buttons: 1 });
  }

  async move([x, y]: Spot, force = 0.5): Promise<void> {
    await this.#send('mouseMoved', x, y, { force, buttons: 1 });
  }

  async up([x, y]: Spot): Promise<void> {
    await this.#send('mouseReleased', x, y, { force: 0, buttons: 0 });
  }

  /** From spot to spot, pressing harder on the way. */
  async draw(spots: readonly Spot[]): Promise<void> {
    await this.down(spots[0]!, 0.3);
    for (const [at, spot] of spots.entries()) await this.move(spot, 0.3 + (0.5 * at) / spots.length);
    await this.up(spots.at(-1)!);
  }

  async #send(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    x: number,
    y: number,
    more: { readonly force: number; readonly buttons: number },
  ): Promise<void> {
    await this.line.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, ...more, button: 'left', clickCount: 1, pointerType: 'pen' },
    });
  }
}

/** Fingers, from place to place; `up` lifts all of them. */
export async function fingers(page: Page): Promise<{
  readonly at: (type: 'touchStart' | 'touchMove', spots: readonly Spot[]) => Promise<void>;
  readonly up: () => Promise<void>;
}> {
  const line = await page.context().newCDPSession(page);
  return {
    at: async (type, spots) => {
      const touchPoints = spots.map(([x, y], id) => ({ x, y, id }));
      await line.send('Input.dispatchTouchEvent', { type, touchPoints });
    },
    up: async () => {
      await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

/** A wave from one spot to another. */
export function wave([x1, y1]: Spot, [x2, y2]: Spot, steps = 24): readonly Spot[] {
  return Array.from({ length: steps + 1 }, (_, at) => {
    const share = at / steps;
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share + Math.sin(share * Math.PI * 4) * 12] as const;
  });
}
