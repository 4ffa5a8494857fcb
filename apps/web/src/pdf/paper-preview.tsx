import { cssVars } from '../ui/css-vars.js';
import { type PaperSource } from './open-paper.js';
import styles from './paper-view.module.css';

/** The page in small, stretched to its size, while the file is on its way. */
export function PaperPreview({ page, pages, thumbnailUrl }: PaperSource & { readonly page: number }) {
  const size = pages[page - 1] ?? pages[0];
  if (size === undefined) return null;
  return (
    <div className={styles.preview} aria-hidden="true">
      <img
        src={thumbnailUrl(page)}
        alt=""
        className={styles.previewPage}
        style={cssVars({ '--ratio': `${size.width} / ${size.height}` })}
      />
    </div>
  );
}
