import { type VersionView } from '@app/contracts';
import { useEffect, useRef } from 'react';
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
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, and React would take it for a clean-up.
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return (
    <nav aria-label={t('reader.pages')} className={styles[shape]}>
      <ol className={styles.pages}>
        {Array.from({ length: version.pages }, (_, index) => index + 1).map((number) => (
          <li key={number} className={styles.item}>
            <button
              ref={number === page ? current : undefined}
              type="button"
              className={classNames(styles.page, number === page && styles.current)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('reader.page', { page: number })}
              onClick={() => onGo(number)}
            >
              <img
                src={client.documents.thumbnailUrl(documentId, version.id, number)}
                alt=""
                loading="lazy"
                className={styles.picture}
              />
              <span aria-hidden="true">{number}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
