import { IconArrowAutofitWidth, IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { stepZoom } from '../../pdf/zoom.js';
import { IconButton } from '../../ui/button/icon-button.js';
import styles from './page-dock.module.css';

export interface PageDockProps {
  readonly page: number;
  readonly pages: number;
  /** 1 = as printed. */
  readonly scale: number;
  readonly handle: PaperHandle | null;
  /** More that floats there. */
  readonly children: ReactNode;
}

/** Floats under the paper: page by page, to a page by its number, larger and smaller. */
export function PageDock({ page, pages, scale, handle, children }: PageDockProps) {
  const { t } = useTranslation('documents');
  return (
    <div className={styles.dock}>
      <div className={styles.part}>
        <IconButton label={t('reader.previousPage')} icon={IconChevronLeft} onClick={() => handle?.goTo(page - 1)} />
        <PageField key={page} page={page} pages={pages} onGo={(to) => handle?.goTo(to)} />
        <IconButton label={t('reader.nextPage')} icon={IconChevronRight} onClick={() => handle?.goTo(page + 1)} />
      </div>
      <div className={styles.part} data-part="zoom">
        <IconButton
          label={t('reader.zoomOut')}
          icon={IconZoomOut}
          onClick={() => handle?.zoomTo(stepZoom(scale, 'out'))}
        />
        <IconButton label={t('reader.fitWidth')} icon={IconArrowAutofitWidth} onClick={() => handle?.zoomTo('width')} />
        <IconButton
          label={t('reader.zoomIn')}
          icon={IconZoomIn}
          onClick={() => handle?.zoomTo(stepZoom(scale, 'in'))}
        />
      </div>
      {children}
    </div>
  );
}

interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

/** Made anew for every page, so that what was typed never outlives a turn. */
function PageField({ page, pages, onGo }: PageFieldProps) {
  const { t } = useTranslation('documents');
  const [typed, setTyped] = useState(String(page));
  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onGo(wanted);
    else setTyped(String(page));
  };
  return (
    <form className={styles.pages} onSubmit={go} noValidate>
      <input
        className={styles.field}
        inputMode="numeric"
        aria-label={`${t('reader.toPage')}. ${t('reader.pageOf', { page, pages })}`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(String(page))}
      />
      <span>{t('reader.ofPages', { pages })}</span>
    </form>
  );
}
