import { type DocumentView, type VersionView } from '@app/contracts';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { FoundBar, FoundMarks, type FoundPlaces } from './found-places.js';
import { PageDock } from './page-dock.js';
import { EmptyRail, PageRail } from './page-rail.js';
import { PaperStage } from './paper-stage.js';
import { useReaderParts } from './reader-parts.js';
import { type ReadingPlace } from './reading-place.js';
import styles from './reader.module.css';

export interface ReaderDeskProps {
  readonly document: DocumentView;
  readonly version: VersionView;
  readonly place: ReadingPlace;
  readonly onPlace: Dispatch<SetStateAction<ReadingPlace>>;
  readonly handle: PaperHandle | null;
  readonly onReady: (handle: PaperHandle) => void;
  readonly found: FoundPlaces;
}

/** The paper itself with what lies over it, the small pages beside it, and what floats under it. */
export function ReaderDesk({ document, version, place, onPlace, handle, onReady, found }: ReaderDeskProps) {
  const [scale, setScale] = useState(1);
  const { overlay, surface } = useReaderParts();
  const { page, zoom } = place;
  return (
    <div className={styles.desk}>
      {handle === null ? (
        <EmptyRail />
      ) : (
        <PageRail documentId={document.id} version={version} page={page} shape="side" onGo={handle.goTo} />
      )}
      <div className={styles.paper}>
        <PaperStage
          key={version.id}
          documentId={document.id}
          versionId={version.id}
          size={version.size}
          title={document.title}
          page={Math.min(page, version.pages)}
          zoom={zoom}
          onPage={(now) => onPlace((before) => ({ ...before, page: now }))}
          onZoom={(next, now) => {
            setScale(now);
            onPlace((before) => ({ ...before, zoom: next }));
          }}
          onReady={onReady}
          overlay={(of) => (
            <>
              {overlay(version.id, of)}
              <FoundMarks found={found} place={of} />
            </>
          )}
          surface={(of) => surface(version.id, of)}
        />
        <PageDock page={page} pages={version.pages} scale={scale} handle={handle}>
          <FoundBar found={found} />
        </PageDock>
      </div>
    </div>
  );
}
