import { type DocumentView, type Id, type VersionView } from '@app/contracts';
import { createContext, type ReactNode, useContext } from 'react';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { type PagePlace } from '../../pdf/page-place.js';
import { type PaperSurface } from '../../pdf/paper-view.js';

/** The paper that is open, as those see it who lay something over it. */
export interface OpenedPaper {
  readonly document: DocumentView;
  readonly version: VersionView;
  /** The page that is read now. */
  readonly page: number;
  readonly goTo: (page: number) => void;
}
export interface NotesSlot extends OpenedPaper {
  readonly opened: boolean;
  readonly onFold: () => void;
}

/** What other features bring to the reader: the pages lay it where it belongs. */
export interface ReaderParts {
  readonly notes: (slot: NotesSlot) => ReactNode;
  /** What is said under the bar; `onNotes` opens the notes. */
  readonly banners: (versionId: Id, onNotes: () => void) => readonly BannerEntry[];
  /** On a page, over the paper. */
  readonly overlay: (versionId: Id, place: PagePlace) => ReactNode;
  /** Over the whole paper, beside what scrolls. */
  readonly surface: (versionId: Id, surface: PaperSurface) => ReactNode;
}

const Parts = createContext<ReaderParts>({
  notes: () => null,
  banners: () => [],
  overlay: () => null,
  surface: () => null,
});
export const ReaderPartsProvider = Parts.Provider;
export const useReaderParts = (): ReaderParts => useContext(Parts);
