import { type PaperSource } from './open-paper.js';
import styles from './paper-view.module.css';

/** The page in small, stretched to its size, while the file is on its way. */
export function PaperPreview({ page, thumbnailUrl }: Pick<PaperSource, 'thumbnailUrl'> & { readonly page: number }) {
  return (
    <div className={styles.preview} aria-hidden="true">
      <img src={thumbnailUrl(page)} alt="" className={styles.previewPage} fetchPriority="high" />
    </div>
  );
}
