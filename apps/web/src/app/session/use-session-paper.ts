import { targetOf } from '@app/client';
import { type DocumentView, type Id } from '@app/contracts';
import { useState } from 'react';
import { useFollowing } from '../../features/presenting/following-provider.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { useStagePaper } from './session-paper.js';
import { useChoice } from './use-choice.js';

/** The paper on the stage, and what opening one and turning its pages mean for following. */
export function useSessionPaper() {
  const { item, paper: opened, chooseItem, choosePaper } = useChoice();
  const { tell, show } = useFollowing();
  const { before, keep } = usePaperBefore();
  const paper = useStagePaper(before ?? opened);
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  const [page, setPage] = useState(1);
  return {
    item,
    paper,
    handle,
    page,
    setHandle,
    setPage,
    chooseItem: (id: Id): void => {
      keep(null);
      chooseItem(id);
    },
    /** The presenter's choice is everybody's; whoever else opens a paper reads by himself from then on. */
    open: (document: DocumentView): void => {
      if (show) show({ documentId: document.id, versionId: document.version.id, page: 1, rect: null });
      else tell({ kind: 'moved-by-oneself' });
      keep(document.id);
      choosePaper(document);
    },
    turn: (to: number): void => {
      if (show === null) tell({ kind: 'moved-by-oneself' });
      handle?.goTo(to);
    },
  };
}

/** Leaving the presenter is scrolling on in the same paper: what one followed last stays open until one chooses again. */
function usePaperBefore() {
  const { documents } = useMeeting().documents;
  const { state, show } = useFollowing();
  const followed = show === null ? targetOf(state)?.documentId : undefined;
  const [kept, keep] = useState<Id | null>(null);
  if (followed !== undefined && followed !== kept) keep(followed);
  const isAway = show === null && state.mode === 'detached';
  return { before: isAway ? (documents.find(({ id }) => id === kept) ?? null) : null, keep };
}
