import { type DocumentView } from '@app/contracts';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.js';
import { Icon } from '../../ui/icon/icon.js';
import { PaperLink, type PaperOpening } from './paper-link.js';
import styles from './papers.module.css';

export interface PaperRowProps extends PaperOpening {
  readonly document: DocumentView;
}

/** A paper in the agenda: title, version, pages. */
export function PaperRow({ document, openId, onOpen }: PaperRowProps) {
  const { t } = useTranslation('session');
  const { version, title } = document;
  const isOpen = document.id === openId;
  return (
    <li>
      <PaperLink
        document={document}
        onOpen={onOpen}
        className={classNames(styles.row, isOpen && styles.isOpen)}
        current={isOpen}
      >
        <Icon of={IconFileText} size={22} />
        <span className={styles.rowWords}>
          <span className={styles.rowTitle}>
            {version.number > 1 ? t('paperVersion', { title, number: version.number }) : title}
          </span>
          <span className={styles.rowPages}>{t('pages', { count: version.pages })}</span>
        </span>
      </PaperLink>
    </li>
  );
}
