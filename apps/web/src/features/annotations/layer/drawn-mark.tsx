import { type MarkShape } from '@app/contracts';
import { memo } from 'react';
import { figurePath } from '../ink/figure-path.js';
import { outlineOf } from '../ink/stroke-outline.js';

/** Like a marker on paper: the words stay black under it. */
export const isUnderWords = (shape: MarkShape): boolean =>
  shape.kind === 'highlight' || (shape.kind === 'ink' && shape.tool === 'highlighter');

/** A mark without words of its own, drawn in points. */
export const DrawnMark = memo(function DrawnMark({ shape }: { readonly shape: MarkShape }) {
  switch (shape.kind) {
    case 'ink':
      return <path data-color={shape.color} data-mark={shape.tool} d={outlineOf(shape)} fill="currentColor" />;
    case 'highlight':
      return shape.boxes.map(([left, top, right, bottom]) => (
        <rect
          key={`${left} ${top}`}
          {...{ x: left, y: top, width: right - left, height: bottom - top }}
          data-color={shape.color}
          data-mark="highlight"
          fill="currentColor"
        />
      ));
    case 'underline':
      return shape.boxes.map(([left, , right, bottom]) => (
        <path
          key={`${left} ${bottom}`}
          d={`M${left} ${bottom}H${right}`}
          data-color={shape.color}
          data-mark="underline"
          stroke="currentColor"
          strokeWidth={1.4}
        />
      ));
    case 'line':
    case 'arrow':
    case 'rectangle':
      return (
        <path
          d={figurePath(shape)}
          data-color={shape.color}
          data-mark={shape.kind}
          fill="none"
          stroke="currentColor"
          strokeWidth={shape.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'text':
    case 'note':
    case 'stamp':
      return null;
  }
});
