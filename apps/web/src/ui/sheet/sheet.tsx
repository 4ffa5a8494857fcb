import { Drawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.js';
import { classNames } from '../class-names.js';
import { type IconShape } from '../icon/icon.js';
import styles from './sheet.module.css';
import { useJustOpened } from './use-just-opened.js';

export interface SheetProps {
  readonly opened: boolean;
  /** Back, Escape, a touch beside the sheet: all fold it away, none of them cancels anything. */
  readonly onFold: () => void;
  readonly title: ReactNode;
  /** A small line above the title. */
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
  /** Stays in sight at the bottom: the buttons. */
  readonly footer?: ReactNode;
  /** wide 608 (a form), narrow 448 (a choice, a confirmation): fill a phone. ballot 608: fills a tablet held upright too. */
  readonly width?: 'wide' | 'narrow' | 'ballot';
  /** full: the whole height. fit: as high as its words, at the lower edge; for a question with an answer. */
  readonly height?: 'full' | 'fit';
  readonly foldLabel?: string;
  readonly foldIcon?: IconShape;
}

/** A sheet from the right; on a narrow screen, or with large text, it fills the screen. */
export function Sheet({
  opened,
  onFold,
  title,
  eyebrow,
  children,
  footer,
  width = 'wide',
  height = 'full',
  foldLabel,
  foldIcon = IconX,
}: SheetProps) {
  const { t } = useTranslation('ui');
  const justOpened = useJustOpened(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onFold}
      closeOnClickOutside={!justOpened}
      position="right"
      classNames={{ inner: styles.inner, content: classNames(styles.sheet, styles[width], styles[height]) }}
      transitionProps={{ duration: 200, transition: height === 'fit' ? rise : slide }}
    >
      <Drawer.Overlay className={styles.scrim} />
      <Drawer.Content>
        <header className={styles.head}>
          <div className={styles.titles}>
            {eyebrow !== undefined && <div className={styles.eyebrow}>{eyebrow}</div>}
            <Drawer.Title className={styles.title}>{title}</Drawer.Title>
          </div>
          <IconButton label={foldLabel ?? t('close')} icon={foldIcon} onClick={onFold} />
        </header>
        {/* Reachable by keyboard: long text without a control in it could not be scrolled otherwise. */}
        <div className={styles.body} tabIndex={0}>
          {children}
        </div>
        {footer !== undefined && footer !== false && <footer className={styles.foot}>{footer}</footer>}
      </Drawer.Content>
    </Drawer.Root>
  );
}

const rise = {
  in: { opacity: 1, transform: 'translateY(0)' },
  out: { opacity: 0, transform: 'translateY(24px)' },
  transitionProperty: 'opacity, transform',
};

// A short slide: the sheet belongs to the screen it came from.
const slide = {
  in: { opacity: 1, transform: 'translateX(0)' },
  out: { opacity: 0, transform: 'translateX(24px)' },
  transitionProperty: 'opacity, transform',
};
