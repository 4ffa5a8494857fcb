import { type Id } from '@app/contracts';
import { useEffect, useRef } from 'react';
import { type PagePlace } from '../../../pdf/page-place.js';
import { type PaperSurface } from '../../../pdf/paper-view.js';
import { isTouched } from '../ink/mark-geometry.js';
import { marksOn } from '../layer/marks-by-page.js';
import { type Writing } from '../use-writing.js';

/** Pixels of the screen: how near a finger must come to a line. */
const NEAR = 14;

export interface Picking {
  readonly writing: Writing;
  readonly versionId: Id;
  readonly surface: PaperSurface;
}

/** A tap on a mark picks it, while no tool writes; a tap beside it puts it down. */
export function usePicking(now: Picking): void {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const { scroller } = now.surface;
  useEffect(() => {
    const tap = (event: MouseEvent) => {
      const { writing } = latest.current;
      const isReading = writing.tool === null || writing.tool === 'hand';
      const isOther = event.target instanceof Element && event.target.closest('a, button') !== null;
      if (!isReading || isOther || getSelection()?.isCollapsed === false) return;
      writing.select(markAt(event, latest.current));
    };
    scroller.addEventListener('click', tap);
    return () => scroller.removeEventListener('click', tap);
  }, [scroller]);
}

/** The topmost mark under a tap. */
function markAt({ clientX, clientY }: MouseEvent, { writing, versionId, surface }: Picking): Id | null {
  const { left, top } = surface.scroller.getBoundingClientRect();
  const { scrollLeft, scrollTop } = surface.scroller;
  const isOn = (place: PagePlace): boolean => {
    const [x, y] = pointOn(place);
    return x >= 0 && y >= 0 && x <= place.width / place.scale && y <= place.height / place.scale;
  };
  const pointOn = (place: PagePlace): readonly [number, number] => [
    (clientX - left + scrollLeft - place.left) / place.scale,
    (clientY - top + scrollTop - place.top) / place.scale,
  ];
  const place = surface.places.find(isOn);
  if (place === undefined) return null;
  const marks = marksOn(writing.pages, versionId, place.page);
  return marks.findLast(({ mark }) => isTouched(mark.shape, pointOn(place), NEAR / place.scale))?.mark.id ?? null;
}
