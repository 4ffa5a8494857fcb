import { IconX } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.js';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './banner.module.css';

export interface BannerProps {
  readonly tone: 'amber' | 'accent' | 'red';
  readonly icon: IconShape;
  /** What happened. */
  readonly title: string;
  /** What it means for the reader. */
  readonly children?: ReactNode;
  /** At most one button. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** edge: the full width under a live bar. card: inside a page. */
  readonly shape?: 'card' | 'edge';
}

/** Pushes the content down, under the live bar. Where several could show, `BannerStack` shows the one that matters most. */
export function Banner({ tone, icon, title, children, action, onDismiss, shape = 'card' }: BannerProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classNames(styles.banner, styles[tone], styles[shape])} role={tone === 'red' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon of={icon} size={30} />
      </span>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.line}>{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
      {onDismiss && <IconButton label={t('dismiss')} icon={IconX} onClick={onDismiss} />}
    </div>
  );
}
