import { type StrokeSample } from '@app/client';
import { type PagePlace } from '../../../pdf/page-place.js';
import { type Gesture, type GestureStart } from './gesture.js';
import { type Hand, type PointerRole, roleOf } from './pointer-role.js';

export interface PointerHooks {
  readonly places: () => readonly PagePlace[];
  readonly hand: () => Pick<Hand, 'tool' | 'writesWith'>;
  /** A pen touched the paper. */
  readonly onPen: () => void;
  /** Null = nothing is to be done here. */
  readonly begin: (start: GestureStart) => Gesture | null;
  /** A stroke begins and ends: nothing moves the paper meanwhile. */
  readonly onBusy: (state: 'writing' | 'at-rest') => void;
}

interface Live {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly gesture: Gesture;
  readonly toSample: (event: PointerEvent) => StrokeSample;
}

/** Tells the pen from the palm and from scrolling fingers, and gives a gesture its samples. Everything ends with `signal`. */
export class PaperPointer {
  #live: Live | null = null;
  #fingers = new Set<number>();
  #role: PointerRole = 'scroll';
  #penUpAt: number | null = null;
  #between: readonly [number, number] | null = null;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly hooks: PointerHooks,
    signal: AbortSignal,
  ) {
    const on = <E extends keyof HTMLElementEventMap>(name: E, hear: (event: HTMLElementEventMap[E]) => void) =>
      scroller.addEventListener(name, hear, { signal, capture: true, passive: false });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', (event) => this.#up(event));
    on('touchstart', (event) => this.#role !== 'scroll' && event.cancelable && event.preventDefault());
    on('touchmove', (event) => this.#touchMove(event));
    on('touchend', () => (this.#between = null));
    signal.addEventListener('abort', () => this.#finish('end'), { once: true });
  }

  #down(event: PointerEvent): void {
    const { pointerType, pointerId } = event;
    if (pointerType === 'touch') this.#fingers.add(pointerId);
    // A palm that came first gives way to the pen.
    if (pointerType === 'pen' && this.#live?.pointerType === 'touch') this.#finish('cancel');
    if (this.#live !== null) return this.#secondTouch(event);
    this.#role = roleOf(event, {
      ...this.hooks.hand(),
      ...{ penUpAt: this.#penUpAt, fingers: this.#fingers.size },
    });
    if (pointerType === 'pen') this.hooks.onPen();
    if (this.#role !== 'write') return;
    const place = this.#placeAt(event);
    const start = place === null ? null : this.#start(event, place);
    if (start === null) {
      this.#role = 'scroll';
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.scroller.setPointerCapture(pointerId);
    this.#live = start;
    this.hooks.onBusy('writing');
  }

  /** While something is drawn: a palm beside the pen is nothing, a second finger wants to scroll. */
  #secondTouch(event: PointerEvent): void {
    const isScroll = this.#live?.pointerType === 'touch' && event.pointerType === 'touch';
    this.#role = isScroll ? 'scroll' : 'ignore';
    if (isScroll) this.#finish('cancel');
    else event.preventDefault();
  }

  #start(event: PointerEvent, place: PagePlace): Live | null {
    const { left, top } = this.scroller.getBoundingClientRect();
    const { scrollLeft, scrollTop } = this.scroller;
    const [x0, y0] = [left + place.left - scrollLeft, top + place.top - scrollTop];
    const toSample = ({ clientX, clientY, pressure, pointerType, timeStamp }: PointerEvent): StrokeSample => ({
      x: (clientX - x0) / place.scale,
      y: (clientY - y0) / place.scale,
      pressure: pointerType === 'pen' ? pressure : 0,
      time: timeStamp,
    });
    const { pointerId, pointerType } = event;
    const gesture = this.hooks.begin({ place, event, sample: toSample(event) });
    return gesture === null ? null : { pointerId, pointerType, gesture, toSample };
  }

  #move(event: PointerEvent): void {
    const live = this.#live;
    if (live?.pointerId !== event.pointerId) return;
    const together = event.getCoalescedEvents();
    const samples = (together.length === 0 ? [event] : together).map(live.toSample);
    const next = event.getPredictedEvents()[0];
    live.gesture.move(samples, next === undefined ? null : live.toSample(next));
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (event.pointerType === 'pen') this.#penUpAt = event.timeStamp;
    if (this.#live?.pointerId === event.pointerId) this.#finish('end');
  }

  #finish(how: 'end' | 'cancel'): void {
    const live = this.#live;
    if (live === null) return;
    this.#live = null;
    live.gesture[how]();
    this.hooks.onBusy('at-rest');
  }

  /** A stroke is no scrolling; two fingers scroll, whatever the tool. */
  #touchMove(event: TouchEvent): void {
    if (this.#live !== null || this.#role === 'ignore') {
      if (event.cancelable) event.preventDefault();
      event.stopPropagation();
      return;
    }
    const [a, b] = event.touches;
    if (event.touches.length !== 2 || a === undefined || b === undefined) return;
    const now = [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2] as const;
    if (this.#between !== null) this.scroller.scrollBy(this.#between[0] - now[0], this.#between[1] - now[1]);
    this.#between = now;
  }

  #placeAt({ clientX, clientY }: PointerEvent): PagePlace | null {
    const { left, top } = this.scroller.getBoundingClientRect();
    const [x, y] = [clientX - left + this.scroller.scrollLeft, clientY - top + this.scroller.scrollTop];
    const isOn = (place: PagePlace) =>
      x >= place.left && x <= place.left + place.width && y >= place.top && y <= place.top + place.height;
    return this.hooks.places().find(isOn) ?? null;
  }
}
