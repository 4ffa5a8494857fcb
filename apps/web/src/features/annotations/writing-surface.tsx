import { type Id } from '@app/contracts';
import { useEffect, useRef } from 'react';
import { type PaperSurface } from '../../pdf/paper-view.js';
import { WetCanvas } from './ink/wet-canvas.js';
import { marksOn } from './layer/marks-by-page.js';
import { MarkBar } from './pick/mark-bar.js';
import { useChosenWords } from './pick/use-chosen-words.js';
import { usePicking } from './pick/use-picking.js';
import { WordsBar } from './pick/words-bar.js';
import { beginGesture, type Desk } from './pen/gestures.js';
import { penIs } from './pen/pen-rest.js';
import { PaperPointer } from './pen/paper-pointer.js';
import { ToolBar } from './tools/tool-bar.js';
import { type ToolSettings } from './tools/tool.js';
import { useWritingKeys } from './tools/use-writing-keys.js';
import { type Writing } from './use-writing.js';
import { WordsSheet } from './words-sheet.js';
import styles from './writing.module.css';

export interface WritingSurfaceProps {
  readonly writing: Writing;
  readonly versionId: Id;
  readonly surface: PaperSurface;
}

/** Over a paper: what is being drawn on it, and the tools. */
export function WritingSurface({ writing, versionId, surface }: WritingSurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useWritingKeys(writing);
  usePen(canvas, { writing, versionId, surface });
  usePicking({ writing, versionId, surface });
  const chosen = useChosenWords(surface);
  const { tool, selectedId } = writing;
  const picked = selectedId === null ? undefined : writing.marks.shown.find(({ mark }) => mark.id === selectedId);
  const { scroller } = surface;
  useEffect(() => {
    if (tool === null || tool === 'hand') return;
    scroller.setAttribute('data-writing', tool);
    return () => scroller.removeAttribute('data-writing');
  }, [scroller, tool]);
  return (
    <>
      <canvas ref={canvas} className={styles.wet} aria-hidden="true" />
      <ToolBar writing={writing} />
      {chosen.length > 0 && <WordsBar writing={writing} versionId={versionId} chosen={chosen} />}
      {picked && chosen.length === 0 && <MarkBar writing={writing} picked={picked} />}
      <WordsSheet writing={writing} />
    </>
  );
}

function usePen(canvas: { readonly current: HTMLCanvasElement | null }, now: WritingSurfaceProps): void {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const { scroller } = now.surface;
  useEffect(() => {
    if (canvas.current === null) return;
    const leaving = new AbortController();
    const wet = new WetCanvas(canvas.current, scroller);
    const writing = () => latest.current.writing;
    new PaperPointer(
      scroller,
      {
        places: () => latest.current.surface.places,
        hand: () => ({ tool: writing().tool, writesWith: writing().settings.writesWith ?? 'finger' }),
        onPen: () => {
          if (writing().tool === null) writing().choose('pen');
          if (writing().settings.writesWith === null) writing().set({ writesWith: 'pen' });
        },
        begin: (start) => beginGesture(writing().tool ?? 'pen', start, deskOf(latest, wet)),
        onBusy: penIs,
      },
      leaving.signal,
    );
    return () => leaving.abort();
  }, [canvas, scroller]);
}

function deskOf(latest: { readonly current: WritingSurfaceProps }, wet: WetCanvas): Desk {
  const { versionId, writing } = latest.current;
  const now = () => latest.current.writing;
  return {
    versionId,
    wet,
    settings: writing.settings,
    colorOf,
    ownMarks: (page) => marksOn(now().pages, versionId, page).filter(({ mark }) => mark.author.personId === now().me),
    write: (step) => now().write(step),
    change: (change) => now().change(change),
    remember: (step) => now().remember(step),
    askWords: (page, shape) => now().setDraft({ mark: null, versionId, page, shape }),
  };
}

const colorOf = (ink: 'pen' | 'highlighter', settings: ToolSettings): string =>
  getComputedStyle(document.documentElement).getPropertyValue(
    `--${ink === 'pen' ? 'write' : 'shine'}-${settings[ink].color}`,
  );
