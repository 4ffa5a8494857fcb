import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVars } from '../css-vars.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './skeleton.module.css';

/** One grey bar of a skeleton. `width` in any CSS unit, `lines` of text it stands for. */
export function SkeletonBar({
  width = '100%',
  size = 'text',
}: {
  readonly width?: string;
  readonly size?: 'text' | 'title' | 'row' | 'block';
}) {
  return <span className={styles.bar} data-size={size} style={cssVars({ '--width': width })} />;
}

/** The true layout in grey. Shown after 150 ms only: what comes sooner needs no skeleton. */
export function Skeleton({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  const late = useLate(150);
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {late && <div aria-hidden="true">{children}</div>}
    </div>
  );
}

/** The skeleton of a card with `rows` rows. */
export function SkeletonRows({ rows }: { readonly rows: number }) {
  return (
    <Skeleton>
      <SkeletonBar size="title" width="42%" />
      {Array.from({ length: rows }, (_, row) => (
        <SkeletonBar key={row} size="row" />
      ))}
    </Skeleton>
  );
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
