import { type Id, type VersionView } from '@app/contracts';
import { memo, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { classNames } from '../../ui/class-names.js';
import styles from './page-rail.module.css';

export interface PageRailProps {
  readonly documentId: string;
  readonly version: VersionView;
  readonly page: number;
  readonly onGo: (page: number) => void;
  /** side: one column beside the paper. grid: in a sheet. */
  readonly shape: 'side' | 'grid';
}

/** All pages in small. */
export function PageRail({ documentId, version, page, onGo, shape }: PageRailProps) {
  const { t } = useTranslation('documents');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, and React would take it for a clean-up.
    void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  // One listener for all: eight hundred pages are not drawn anew because somebody turned one.
  const go = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button !== null) onGo(Number(button.value));
  };
  return (
    <nav aria-label={t('reader.pages')} className={styles[shape]}>
      <ol ref={list} className={styles.pages} onClick={go}>
        {Array.from({ length: version.pages }, (_, index) => index + 1).map((number) => (
          <RailPage
            key={number}
            documentId={documentId}
            versionId={version.id}
            number={number}
            state={number === page ? 'current' : 'other'}
          />
        ))}
      </ol>
    </nav>
  );
}

interface RailPageProps {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly number: number;
  readonly state: 'current' | 'other';
}

const RailPage = memo(function RailPage({ documentId, versionId, number, state }: RailPageProps) {
  const { t } = useTranslation('documents');
  return (
    <li className={styles.item}>
      <button
        type="button"
        value={number}
        className={classNames(styles.page, state === 'current' && styles.current)}
        aria-current={state === 'current' ? 'page' : undefined}
        aria-label={t('reader.page', { page: number })}
      >
        <img
          src={client.documents.thumbnailUrl(documentId, versionId, number)}
          alt=""
          loading="lazy"
          // The page that is read comes first on a slow line.
          fetchPriority="low"
          className={styles.picture}
        />
        <span aria-hidden="true">{number}</span>
      </button>
    </li>
  );
});

/** The place of the pages beside the paper, until it is open and has the line no more for itself. */
export const EmptyRail = () => <div className={styles.side} />;
