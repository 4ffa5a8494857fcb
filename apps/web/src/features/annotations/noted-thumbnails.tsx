import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { type NotedPaper } from './my-notes.js';
import styles from './noted-thumbnails.module.css';

/** The pages one wrote on, in small. */
export function NotedThumbnails({ paper: { document, pages } }: { readonly paper: NotedPaper }) {
  const { t } = useTranslation('annotations');
  return (
    <ul className={styles.pages}>
      {pages.map(({ versionId, page, marks }) => (
        <li key={`${versionId} ${page}`}>
          <Link
            to="/meetings/$meetingId/papers/$documentId"
            params={{ meetingId: document.meetingId, documentId: document.id }}
            search={{ page }}
            className={styles.page}
          >
            <img
              src={client.documents.thumbnailUrl(document.id, versionId, page)}
              alt=""
              loading="lazy"
              className={styles.picture}
            />
            <span>{t(versionId === document.version.id ? 'notes.page' : 'mine.olderPage', { page })}</span>
            <span className={styles.count}>{t('mine.count', { count: marks.length })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
