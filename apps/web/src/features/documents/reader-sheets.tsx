import { type DocumentView, type VersionView } from '@app/contracts';
import { useState } from 'react';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { ContentsSheet } from './contents-sheet.js';
import { FindSheet } from './find-sheet.js';
import { type FoundPlaces } from './found-places.js';
import { useReaderParts } from './reader-parts.js';
import { type ReaderSheet } from './reader-search.js';

export interface ReaderSheetsProps {
  readonly document: DocumentView;
  readonly version: VersionView;
  readonly page: number;
  readonly handle: PaperHandle | null;
  readonly found: FoundPlaces;
  readonly sheet: ReaderSheet | null;
  readonly onFold: () => void;
  /** Folds it and goes on from the page that was gone to. */
  readonly onLeave: () => void;
}

/** What lies over the paper: search, contents, notes. What was searched for stays while the paper is open. */
export function ReaderSheets({ sheet, onFold, onLeave, handle, found, ...paper }: ReaderSheetsProps) {
  const [words, setWords] = useState('');
  const { document, version, page } = paper;
  const documentId = document.id;
  const { notes } = useReaderParts();
  const onGo = (to: number) => {
    handle?.goTo(to);
    onLeave();
  };
  const onFound: FoundPlaces['choose'] = (places, chosen) => {
    found.choose(places, chosen);
    onLeave();
  };
  const ofVersion = { onFold, onGo, documentId, versionId: version.id };
  return (
    <>
      <FindSheet {...ofVersion} onGo={onFound} opened={sheet === 'find'} words={words} onWords={setWords} />
      <ContentsSheet
        documentId={documentId}
        version={version}
        page={page}
        opened={sheet === 'contents'}
        onFold={onFold}
        handle={handle}
        onGo={onGo}
        onGone={onLeave}
      />
      {notes({ document, version, page, goTo: onGo, opened: sheet === 'notes', onFold })}
    </>
  );
}
