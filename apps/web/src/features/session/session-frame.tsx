import { type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet/sheet.js';
import styles from './session-frame.module.css';

export interface SessionFrameProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly bar: ReactNode;
  /** One banner, or the strip of a folded ballot. */
  readonly banner?: ReactNode;
  readonly drawer?: ReactNode;
  /** beside: pushes the stage. over: lies over it. */
  readonly drawerPlace?: 'beside' | 'over' | 'closed';
  readonly onCloseDrawer?: () => void;
  readonly dock?: ReactNode;
  readonly children: ReactNode;
}

/** The full screen of a session: bar, one banner, agenda, stage, dock. */
export function SessionFrame({
  ref,
  bar,
  banner,
  drawer,
  drawerPlace = 'closed',
  onCloseDrawer = () => undefined,
  dock,
  children,
}: SessionFrameProps) {
  const { t } = useTranslation('session');
  return (
    <div ref={ref} className={styles.frame}>
      {bar}
      {banner}
      <div className={styles.body}>
        {drawer !== undefined && drawerPlace === 'beside' && <div className={styles.drawer}>{drawer}</div>}
        <main className={styles.main} id="main" tabIndex={-1}>
          {children}
          {dock}
        </main>
      </div>
      <Sheet opened={drawerPlace === 'over'} onFold={onCloseDrawer} title={t('agenda')} width="narrow">
        {drawer}
      </Sheet>
    </div>
  );
}
