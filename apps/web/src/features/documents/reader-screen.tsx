import { type DocumentView, type VersionView } from '@app/contracts';
import { IconCloudOff, IconFileText } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingSession } from '../../live/meeting-provider.js';
import { useMe } from '../../live/use-me.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { type Zoom } from '../../pdf/zoom.js';
import { type BannerEntry, BannerStack } from '../../ui/banner/banner-stack.js';
import { Button } from '../../ui/button/button.js';
import { formatTime } from '../../ui/format/dates.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { useFoundPlaces } from './found-places.js';
import { useReaderSheet } from './use-reader-sheet.js';
import { ReaderBar } from './reader-bar.js';
import { ReaderDesk } from './reader-desk.js';
import { useReaderParts } from './reader-parts.js';
import { ReaderSheets } from './reader-sheets.js';
import { keepPlace, type ReadingPlace, recallPlace } from './reading-place.js';
import styles from './reader.module.css';
import { useAskedWords } from './use-asked-words.js';
import { useReaderKeys } from './use-reader-keys.js';

/** After the last turn, so that leafing writes nothing. */
const SETTLED_MS = 400;

export interface ReaderScreenProps {
  readonly document: DocumentView;
  readonly page: number | null;
  readonly onPage: (page: number) => void;
}

export function ReaderScreen({ document, page: asked, onPage }: ReaderScreenProps) {
  usePageTitle(document.title);
  const [version, setVersion] = useState(document.version);
  const [place, setPlace] = useReadingPlace(document, asked, onPage);
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  const found = useFoundPlaces(handle);
  useAskedWords(document.id, version.id, handle, found);
  const { sheet, open, fold, leave } = useReaderSheet();
  const onFind = useCallback(() => open('find'), [open]);
  const { page } = place;
  useReaderKeys({ handle, page, pages: version.pages, onFind });

  return (
    <main className={styles.reader}>
      <ReaderBar
        document={document}
        version={version}
        onFind={onFind}
        onContents={() => open('contents')}
        onNotes={() => open('notes')}
      />
      <ReaderBanner
        document={document}
        shown={version}
        onNotes={() => open('notes')}
        onNewest={() => {
          setVersion(document.version);
          found.clear();
        }}
      />
      <ReaderDesk
        document={document}
        version={version}
        place={place}
        onPlace={setPlace}
        handle={handle}
        onReady={setHandle}
        found={found}
      />
      <ReaderSheets
        document={document}
        version={version}
        page={page}
        handle={handle}
        found={found}
        sheet={sheet}
        onFold={fold}
        onLeave={leave}
      />
    </main>
  );
}

/** Page and zoom: from the address, else where this person stopped; kept for the next time and in the address. */
function useReadingPlace(document: DocumentView, asked: number | null, onPage: (page: number) => void) {
  const { id: personId } = useMe().person;
  const [place, setPlace] = useState<ReadingPlace>(() => {
    const kept = recallPlace(personId, document.id);
    const page = Math.min(asked ?? kept?.page ?? 1, document.version.pages);
    return { page, zoom: kept?.zoom ?? ('width' satisfies Zoom) };
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      keepPlace(personId, document.id, place);
      if (place.page !== asked) onPage(place.page);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [personId, document.id, place, asked, onPage]);
  return [place, setPlace] as const;
}

interface ReaderBannerProps {
  readonly document: DocumentView;
  readonly shown: VersionView;
  readonly onNotes: () => void;
  readonly onNewest: () => void;
}

function ReaderBanner({ document, shown, onNotes, onNewest }: ReaderBannerProps) {
  const { t } = useTranslation('documents');
  const { status, offlineSince } = useMeetingSession();
  const { number } = document.version;
  const { banners: others } = useReaderParts();
  const banners: BannerEntry[] = [...others(shown.id, onNotes)];
  if (status === 'offline')
    banners.push({
      kind: 'offline',
      tone: 'amber',
      icon: IconCloudOff,
      title: t('reader.offline', { time: formatTime(offlineSince ?? 0) }),
      children: t('reader.offlineText'),
    });
  if (number !== shown.number)
    banners.push({
      kind: 'new-version',
      tone: 'accent',
      icon: IconFileText,
      title: t('reader.newVersion', { number }),
      children: t('reader.newVersionText', { shown: shown.number }),
      action: (
        <Button kind="filled" onClick={onNewest}>
          {t('reader.openVersion', { number })}
        </Button>
      ),
    });
  return <BannerStack banners={banners} />;
}
