import { type StrokeSample } from '@app/client';
import { type FigureShape, type InkShape, type PageBox } from '@app/contracts';
import { type PagePlace } from '../../../pdf/page-place.js';
import { figurePath } from './figure-path.js';
import { widthAt } from './stroke-outline.js';

export interface WetInk {
  readonly tool: InkShape['tool'];
  /** As CSS says it. */
  readonly color: string;
  /** Points. */
  readonly width: number;
}

/** More pixels than this cost more time than they show. */
const RATIO_MAX = 2;

/**
 * The one canvas for what is being drawn. It covers what is seen of the paper; ink is added to it piece by piece, so
 * that an event costs as much as its own samples, however long the stroke has become.
 */
export class WetCanvas {
  readonly #context: CanvasRenderingContext2D;
  #samples: StrokeSample[] = [];
  #ink: WetInk = { tool: 'pen', color: '', width: 1 };
  /** What was drawn ahead of the pen and is taken back; points. */
  #ahead: PageBox | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly scroller: HTMLElement,
  ) {
    this.#context = canvas.getContext('2d')!;
  }

  /** From now on everything is drawn on this page. */
  begin(place: PagePlace, ink: WetInk): void {
    this.#ink = ink;
    this.#samples = [];
    this.#ahead = null;
    const ratio = Math.min(RATIO_MAX, devicePixelRatio);
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.scroller;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    const { canvas } = this;
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    canvas.dataset.ink = ink.tool;
    const context = this.#context;
    context.reset();
    const perPoint = place.scale * ratio;
    context.setTransform(
      ...([perPoint, 0, 0, perPoint, (place.left - scrollLeft) * ratio, (place.top - scrollTop) * ratio] as const),
    );
    context.beginPath();
    context.rect(0, 0, place.width / place.scale, place.height / place.scale);
    context.clip();
    Object.assign(context, { lineCap: 'round', lineJoin: 'round', strokeStyle: ink.color, fillStyle: ink.color });
  }

  /** Draws on to these samples, and to the place where the pen will be next. */
  add(samples: readonly StrokeSample[], ahead: StrokeSample | null): void {
    this.#takeBackAhead();
    for (const sample of samples) {
      const before = this.#samples.at(-1);
      this.#samples.push(sample);
      this.#segment(before ?? sample, sample);
    }
    const last = this.#samples.at(-1);
    if (ahead === null || last === undefined) return;
    this.#segment(last, ahead);
    this.#ahead = boxOfSegment(last, ahead, this.#ink.width);
  }

  /** In place of everything on it. */
  showFigure(figure: Pick<FigureShape, 'kind' | 'from' | 'to' | 'width'>): void {
    this.#wipe();
    this.#context.lineWidth = figure.width;
    this.#context.stroke(new Path2D(figurePath(figure)));
  }

  clear(): void {
    this.#samples = [];
    this.#ahead = null;
    this.#context.reset();
  }

  #wipe(): void {
    const context = this.#context;
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.restore();
  }

  #segment(from: StrokeSample, to: StrokeSample): void {
    const context = this.#context;
    const { width, tool } = this.#ink;
    context.lineWidth = widthAt(width, (from.pressure + to.pressure) / 2, tool);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }

  /** Clears where it went ahead, and draws again what of the stroke lies there. */
  #takeBackAhead(): void {
    if (this.#ahead === null) return;
    const [left, top, right, bottom] = this.#ahead;
    this.#ahead = null;
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.clearRect(left, top, right - left, bottom - top);
    for (let at = 1; at < this.#samples.length; at += 1) {
      const [from, to] = [this.#samples[at - 1]!, this.#samples[at]!];
      const [l, t, r, b] = boxOfSegment(from, to, this.#ink.width);
      if (r >= left && l <= right && b >= top && t <= bottom) this.#segment(from, to);
    }
    context.restore();
  }
}

/** With room for the widest ink and its soft edge. */
function boxOfSegment(a: StrokeSample, b: StrokeSample, width: number): PageBox {
  const room = width + 1;
  return [Math.min(a.x, b.x) - room, Math.min(a.y, b.y) - room, Math.max(a.x, b.x) + room, Math.max(a.y, b.y) + room];
}
