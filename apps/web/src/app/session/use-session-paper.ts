import { type DocumentView } from '@app/contracts';
import { useState } from 'react';
import { useFollowing } from '../../features/presenting/following-provider.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { useStagePaper } from './session-paper.js';
import { useChoice } from './use-choice.js';

/** The paper on the stage, and what opening one and turning its pages mean for following. */
export function useSessionPaper() {
  const { paper: opened, choosePaper } = useChoice();
  const { tell, show } = useFollowing();
  const paper = useStagePaper(opened);
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  const [page, setPage] = useState(1);
  return {
    paper,
    handle,
    page,
    setHandle,
    setPage,
    /** The presenter's choice is everybody's; whoever else opens a paper reads by himself from then on. */
    open: (document: DocumentView): void => {
      if (show) show({ documentId: document.id, versionId: document.version.id, page: 1, rect: null });
      else tell({ kind: 'moved-by-oneself' });
      choosePaper(document);
    },
    turn: (to: number): void => {
      if (show === null) tell({ kind: 'moved-by-oneself' });
      handle?.goTo(to);
    },
  };
}
