import { type DocumentView } from '@app/contracts';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { Empty } from '../../ui/state/empty.js';
import { PaperLink, type PaperOpening } from './paper-link.js';
import styles from './papers.module.css';

export interface PaperListProps extends Pick<PaperOpening, 'onOpen'> {
  readonly papers: readonly DocumentView[];
}

/** The papers of an item as they lie on the table: first page, title, pages. */
export function PaperList({ papers, onOpen }: PaperListProps) {
  const { t } = useTranslation('session');
  if (papers.length === 0)
    return (
      <Empty icon={IconFileText} title={t('noPapers')}>
        {t('noPapersText')}
      </Empty>
    );
  return (
    <ul className={styles.papers}>
      {papers.map((document) => (
        <li key={document.id} className={styles.paper}>
          <PaperLink document={document} onOpen={onOpen} className={styles.open}>
            <img
              className={styles.first}
              src={client.documents.thumbnailUrl(document.id, document.version.id, 1)}
              alt=""
              loading="lazy"
            />
            <span>
              <span className={styles.title}>{document.title}</span>
              <span className={styles.detail}>
                {[
                  t(`kind.${document.kind}`) === document.title ? null : t(`kind.${document.kind}`),
                  document.version.number > 1 ? t('version', { number: document.version.number }) : null,
                  t('pages', { count: document.version.pages }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {document.owningUnit !== null && <span className={styles.detail}>{document.owningUnit}</span>}
            </span>
          </PaperLink>
        </li>
      ))}
    </ul>
  );
}
