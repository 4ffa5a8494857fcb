import { type PendingOperation, type ShownMark } from '@app/client';
import { type Id, type MarkContent, type StreamEvent } from '@app/contracts';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMeetingEvent } from '../../live/meeting-provider.js';
import { useMe } from '../../live/use-me.js';
import { type HeldBook, openMarkBook } from './mark-books.js';

/** What is written on a paper, as this device knows it. */
export interface Marks {
  readonly shown: readonly ShownMark[];
  /** Changes on this device that the server has not acknowledged; refused ones are told apart. */
  readonly unsent: number;
  readonly refused: number;
  /** Shown at once. The device keeps it when the promise resolves, and sends it when it can. */
  readonly put: (id: Id, content: MarkContent, seenRev?: number) => Promise<void>;
  readonly remove: (id: Id) => Promise<void>;
  /** Gives up what the server refused. */
  readonly giveUp: (id: Id) => Promise<void>;
}

const none: readonly ShownMark[] = [];
const nothing: readonly PendingOperation[] = [];

/** Null until the device has looked up what it keeps. */
export function useMarks(documentId: Id): Marks | null {
  const { id: personId, fullName: name } = useMe().person;
  const [held, setHeld] = useState<HeldBook | null>(null);
  useEffect(() => {
    const { opening, close } = openMarkBook(documentId, { personId, name });
    let isLeft = false;
    void opening.then((opened) => !isLeft && setHeld(opened));
    return () => {
      isLeft = true;
      setHeld(null);
      close();
    };
  }, [documentId, personId, name]);
  const hear = useCallback(
    ({ event, view }: StreamEvent) => {
      const isOfThis = (view as { readonly documentId?: Id }).documentId === documentId;
      if (event === 'annotations.marks-changed' && isOfThis) held?.sync();
    },
    [documentId, held],
  );
  useMeetingEvent(hear);
  const subscribe = useCallback((listener: () => void) => held?.subscribe(listener) ?? (() => undefined), [held]);
  const shown = useSyncExternalStore(subscribe, () => held?.book.shown ?? none);
  const pending = useSyncExternalStore(subscribe, () => held?.book.pending ?? nothing);
  const acts = useMemo(() => (held === null ? null : actsOf(held)), [held]);
  return useMemo(() => {
    const refused = pending.filter(({ refusal }) => refusal !== null).length;
    return acts === null ? null : { shown, unsent: pending.length - refused, refused, ...acts };
  }, [acts, shown, pending]);
}

function actsOf({ book, sync }: HeldBook): Omit<Marks, 'shown' | 'unsent' | 'refused'> {
  const kept = async (writing: Promise<void>): Promise<void> => {
    await writing;
    sync();
  };
  return {
    put: (id, content, seenRev) => kept(book.put(id, content, seenRev)),
    remove: (id) => kept(book.remove(id)),
    giveUp: async (id) => {
      const refused = book.pending.filter(({ markId, refusal }) => markId === id && refusal !== null);
      for (const { opId } of refused) await book.discard(opId);
    },
  };
}
