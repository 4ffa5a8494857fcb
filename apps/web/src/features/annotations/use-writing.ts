import { type ShownMark } from '@app/client';
import { type Id, type MarkShape } from '@app/contracts';
import { useCallback, useMemo, useState } from 'react';
import { useMe } from '../../live/use-me.js';
import { marksByPage, type MarksByPage } from './layer/marks-by-page.js';
import {
  doneAgain,
  type MarkChange,
  type MarkHistory,
  type MarkStep,
  noHistory,
  remembered,
  takenBack,
} from './mark-history.js';
import { keepSettings, recallSettings } from './tools/settings-memory.js';
import { type Tool, type ToolSettings } from './tools/tool.js';
import { type Marks } from './use-marks.js';

/** Words that are being written; they become a mark when they are saved. */
export interface WordsDraft {
  /** Null = the mark is new. */
  readonly mark: ShownMark | null;
  readonly versionId: Id;
  readonly page: number;
  readonly shape: MarkShape;
}

/** Everything a reader needs to write on one paper. */
export interface Writing extends WritingActs {
  readonly me: Id;
  readonly marks: Marks;
  readonly pages: MarksByPage;
  /** Null = none was chosen yet: fingers read, and a pen that comes writes. */
  readonly tool: Tool | null;
  readonly choose: (tool: Tool) => void;
  readonly settings: ToolSettings;
  readonly set: (change: Partial<ToolSettings>) => void;
  readonly selectedId: Id | null;
  readonly select: (id: Id | null) => void;
  readonly draft: WordsDraft | null;
  readonly setDraft: (draft: WordsDraft | null) => void;
}

interface WritingActs {
  /** Does it, and remembers it for undo. */
  readonly write: (step: MarkStep) => void;
  readonly change: (change: MarkChange) => void;
  readonly remember: (step: MarkStep) => void;
  /** Null = nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** The device cannot keep what is written: it holds only as long as the page is open. */
  readonly isUnkept: boolean;
}

const noPages: MarksByPage = new Map();

/** Null until the device has looked up what it keeps. */
export function useWriting(marks: Marks | null): Writing | null {
  const { id: me } = useMe().person;
  const [tool, setTool] = useState<Tool | null>(null);
  const [settings, setSettings] = useState(() => recallSettings(me));
  const [selectedId, select] = useState<Id | null>(null);
  const [draft, setDraft] = useState<WordsDraft | null>(null);
  const pages = usePages(marks);
  const acts = useActs(marks);
  const choose = useCallback((next: Tool) => {
    setTool(next);
    select(null);
  }, []);
  const set = useCallback(
    (change: Partial<ToolSettings>) =>
      setSettings((before) => {
        const after = { ...before, ...change };
        keepSettings(me, after);
        return after;
      }),
    [me],
  );
  return useMemo(
    () =>
      marks === null
        ? null
        : { me, marks, pages, tool, choose, settings, set, selectedId, select, draft, setDraft, ...acts },
    [me, marks, pages, tool, choose, settings, set, selectedId, draft, acts],
  );
}

function usePages(marks: Marks | null): MarksByPage {
  const [held, hold] = useState<{ readonly shown: Marks['shown'] | null; readonly pages: MarksByPage }>({
    shown: null,
    pages: noPages,
  });
  if (marks === null || held.shown === marks.shown) return held.pages;
  const pages = marksByPage(marks.shown, held.pages);
  hold({ shown: marks.shown, pages });
  return pages;
}

function useActs(marks: Marks | null): WritingActs {
  const [history, setHistory] = useState<MarkHistory>(noHistory);
  const [isUnkept, setUnkept] = useState(false);
  const change = useCallback(
    ({ markId, after }: MarkChange) => {
      const kept = after === null ? marks?.remove(markId) : marks?.put(markId, after);
      kept?.then(() => setUnkept(false)).catch(() => setUnkept(true));
    },
    [marks],
  );
  const remember = useCallback((step: MarkStep) => setHistory((before) => remembered(before, step)), []);
  const write = useCallback(
    (step: MarkStep) => {
      step.forEach(change);
      remember(step);
    },
    [change, remember],
  );
  return useMemo(() => {
    const go = (moved: ReturnType<typeof takenBack>) =>
      moved === null
        ? null
        : () => {
            moved.step.forEach(change);
            setHistory(moved.history);
          };
    return { write, change, remember, undo: go(takenBack(history)), redo: go(doneAgain(history)), isUnkept };
  }, [write, change, remember, history, isUnkept]);
}
