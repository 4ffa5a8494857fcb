import { type PageBox, type PagePoint } from '@app/contracts';

export type MarkColor = 'ink' | 'red' | 'blue' | 'green' | 'yellow' | 'orange';
export type MarkStamp = 'attention' | 'ask' | 'check-figures';
export type AnchorState = 'kept' | 'moved' | 'check' | 'orphan';

/** `path`: x and y in tenths of a point (first absolute, then steps), pressure, milliseconds; four numbers a sample. */
export interface InkShape {
  readonly kind: 'ink';
  readonly tool: 'pen' | 'highlighter';
  readonly color: MarkColor;
  readonly width: number;
  readonly path: readonly number[];
}
export interface TextMarkShape {
  readonly kind: 'highlight' | 'underline';
  readonly color: MarkColor;
  readonly boxes: readonly PageBox[];
}
export interface FigureShape {
  readonly kind: 'line' | 'arrow' | 'rectangle';
  readonly color: MarkColor;
  readonly width: number;
  readonly from: PagePoint;
  readonly to: PagePoint;
}
export interface TextShape {
  readonly kind: 'text';
  readonly color: MarkColor;
  readonly at: PagePoint;
  readonly width: number;
  readonly size: number;
}
export interface NoteShape {
  readonly kind: 'note';
  readonly color: MarkColor;
  readonly at: PagePoint | null;
}
export interface StampShape {
  readonly kind: 'stamp';
  readonly stamp: MarkStamp;
  readonly at: PagePoint;
}
export type MarkShape = InkShape | TextMarkShape | FigureShape | TextShape | NoteShape | StampShape;
