import { cutStroke, encodeStroke, type ShownMark, simplifyStroke, type StrokeSample } from '@app/client';
import { type Id, type MarkContent, type MarkShape, type PagePoint } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { contentOf } from '../content-of.js';
import { isTouched } from '../ink/mark-geometry.js';
import { type WetCanvas } from '../ink/wet-canvas.js';
import { type MarkChange, type MarkStep } from '../mark-history.js';
import { inkOf, type Tool, type ToolSettings } from '../tools/tool.js';
import { type Gesture, type GestureStart } from './gesture.js';

/** What a gesture works with and on. */
export interface Desk {
  readonly versionId: Id;
  readonly settings: ToolSettings;
  readonly wet: WetCanvas;
  readonly colorOf: (ink: 'pen' | 'highlighter', settings: ToolSettings) => string;
  /** One's own marks of the page, as they stand when asked. */
  readonly ownMarks: (page: number) => readonly ShownMark[];
  /** Does it to the marks, and remembers it for undo. */
  readonly write: (step: MarkStep) => void;
  /** Does a part of a step that is remembered as a whole later. */
  readonly change: (change: MarkChange) => void;
  readonly remember: (step: MarkStep) => void;
  /** The words of a new mark are asked for. */
  readonly askWords: (page: number, shape: MarkShape) => void;
}

/** Points: finer than a hand moves, and than a screen shows at 200 %. */
const TOLERANCE = 0.12;
/** Pixels of the screen under an eraser, and within which a touch is a tap. */
const ERASER = 9;
const TAP = 12;
/** Points. */
const TEXT = { width: 220, size: 12 };

export function beginGesture(tool: Tool, start: GestureStart, desk: Desk): Gesture | null {
  // The other end of a pen, or its button for it.
  if (start.event.pointerType === 'pen' && (start.event.buttons & 32) !== 0) return erase(start, desk);
  switch (tool) {
    case 'hand':
      return null;
    case 'pen':
    case 'highlighter':
      return stroke(tool, start, desk);
    case 'eraser':
      return erase(start, desk);
    case 'line':
    case 'arrow':
    case 'rectangle':
      return figure(tool, start, desk);
    case 'note':
      return tap(start, (at) => desk.askWords(start.place.page, { kind: 'note', color: 'yellow', at }));
    case 'text':
      return tap(start, (at) => {
        const { color } = desk.settings.pen;
        desk.askWords(start.place.page, { kind: 'text', color, at, ...TEXT });
      });
    case 'stamp':
      return tap(start, (at) => {
        desk.write([newMark(start, desk, { kind: 'stamp', stamp: desk.settings.stamp, at })]);
      });
  }
}

function newMark({ place }: GestureStart, { versionId }: Desk, shape: MarkShape): MarkChange {
  const after: MarkContent = { versionId, page: place.page, shape, text: '', sharing: { with: 'nobody' } };
  return { markId: uuidv7(), before: null, after };
}

function stroke(tool: 'pen' | 'highlighter', start: GestureStart, desk: Desk): Gesture {
  const ink = desk.settings[tool];
  const samples: StrokeSample[] = [start.sample];
  desk.wet.begin(start.place, { tool, width: ink.width, color: desk.colorOf(tool, desk.settings) });
  desk.wet.add(samples, null);
  return {
    move: (more, ahead) => {
      samples.push(...more);
      desk.wet.add(more, ahead);
    },
    end: () => {
      const pieces = cutStroke(simplifyStroke(samples, TOLERANCE));
      const marks = pieces.map((piece) =>
        newMark(start, desk, { kind: 'ink', tool, ...ink, path: encodeStroke(piece) }),
      );
      desk.write(marks);
      desk.wet.clear();
    },
    cancel: () => desk.wet.clear(),
  };
}

function erase(start: GestureStart, desk: Desk): Gesture {
  const step: MarkChange[] = [];
  const { page, scale } = start.place;
  const take = ({ x, y }: StrokeSample) => {
    for (const { mark } of desk.ownMarks(page)) {
      if (step.some(({ markId }) => markId === mark.id) || !isTouched(mark.shape, [x, y], ERASER / scale)) continue;
      const change = { markId: mark.id, before: contentOf(mark), after: null };
      step.push(change);
      desk.change(change);
    }
  };
  take(start.sample);
  const remember = () => desk.remember(step);
  return { move: (samples) => samples.forEach(take), end: remember, cancel: remember };
}

function figure(kind: 'line' | 'arrow' | 'rectangle', start: GestureStart, desk: Desk): Gesture {
  const { color, width } = desk.settings.pen;
  const from = pointOf(start.sample);
  let to = from;
  desk.wet.begin(start.place, { tool: 'pen', width, color: desk.colorOf(inkOf(kind)!, desk.settings) });
  return {
    move: (samples) => {
      to = pointOf(samples.at(-1)!);
      desk.wet.showFigure({ kind, from, to, width });
    },
    end: () => {
      desk.wet.clear();
      const isTap = Math.hypot(to[0] - from[0], to[1] - from[1]) * start.place.scale < TAP;
      if (!isTap) desk.write([newMark(start, desk, { kind, color, width, from, to })]);
    },
    cancel: () => desk.wet.clear(),
  };
}

function tap(start: GestureStart, act: (at: PagePoint) => void): Gesture {
  const from = start.sample;
  let isTap = true;
  return {
    move: (samples) => {
      isTap &&= samples.every(({ x, y }) => Math.hypot(x - from.x, y - from.y) * start.place.scale < TAP);
    },
    end: () => isTap && act(pointOf(from)),
    cancel: () => undefined,
  };
}

/** To a tenth of a point, like everything that is kept. */
const pointOf = ({ x, y }: StrokeSample): PagePoint => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
