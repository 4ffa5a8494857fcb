import { type ShownMark } from '@app/client';
import { type Id } from '@app/contracts';
import { memo } from 'react';
import { cssVars } from '../../../ui/css-vars.js';
import { classNames } from '../../../ui/class-names.js';
import { DrawnMark, isUnderWords } from './drawn-mark.js';
import styles from './layer.module.css';
import { hasPlace, PlacedMark } from './placed-mark.js';
import { SelectedFrame } from './selected-frame.js';

export interface PageMarksProps {
  readonly marks: readonly ShownMark[];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
  readonly me: Id;
  readonly selectedId: Id | null;
  readonly onSelect: (id: Id) => void;
}

/** What is written on one page. All of it is in points: zooming changes two numbers. */
export const PageMarks = memo(function PageMarks({
  marks,
  width,
  height,
  scale,
  me,
  selectedId,
  onSelect,
}: PageMarksProps) {
  if (marks.length === 0) return null;
  // Thousands of strokes may lie on a page: each is one path and nothing else.
  const [under, over, placed] = [marks.filter(isUnder), marks.filter(isOver), marks.filter(isPlaced)];
  const selected = marks.find(({ mark }) => mark.id === selectedId)?.mark;
  const view = { viewBox: `0 0 ${width / scale} ${height / scale}`, 'aria-hidden': true as const };
  return (
    <>
      <svg {...view} className={classNames(styles.stratum, styles.light)}>
        {under.map(({ mark }) => (
          <DrawnMark key={mark.id} shape={mark.shape} />
        ))}
      </svg>
      <svg {...view} className={styles.stratum}>
        {over.map(({ mark }) => (
          <DrawnMark key={mark.id} shape={mark.shape} />
        ))}
        {selected && <SelectedFrame shape={selected.shape} />}
      </svg>
      <div className={styles.stratum} style={cssVars({ '--pt': `${scale}px` })}>
        {placed.map(({ mark }) => (
          <PlacedMark
            key={mark.id}
            mark={mark}
            isOwn={mark.author.personId === me}
            isSelected={mark.id === selectedId}
            onSelect={onSelect}
          />
        ))}
      </div>
    </>
  );
});

const isUnder = ({ mark }: ShownMark): boolean => isUnderWords(mark.shape);
const isPlaced = ({ mark }: ShownMark): boolean => hasPlace(mark.shape);
const isOver = (one: ShownMark): boolean => !isUnder(one) && !isPlaced(one);
