import { type ReactNode } from 'react';
import { Icon, type IconShape } from './icon.js';
import styles from './icon-text.module.css';

/** A fact with its sign, lighter than a chip: "Tại phòng", "Phòng họp số 1", "chỉ đồng chí thấy". */
export function IconText({ icon, children }: { readonly icon: IconShape; readonly children: ReactNode }) {
  return (
    <span className={styles.fact}>
      <Icon of={icon} size={22} />
      <span>{children}</span>
    </span>
  );
}
