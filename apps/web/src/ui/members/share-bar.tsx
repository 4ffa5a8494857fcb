import { classNames } from '../class-names.js';
import { cssVars } from '../css-vars.js';
import styles from './share-bar.module.css';

export interface Share {
  readonly key: string;
  readonly value: number;
  /** As in the words beside the bar: "xác nhận", "báo vắng". */
  readonly label: string;
  readonly fill: 'solid' | 'hatched' | 'empty';
}

/** Parts of a whole in one bar, e.g. answers to an invitation; the same in words under it. */
export function ShareBar({ shares }: { readonly shares: readonly Share[] }) {
  return (
    <div className={styles.wrap}>
      <div className={styles.bar} aria-hidden="true">
        {shares
          .filter(({ value }) => value > 0)
          .map(({ key, value, fill }) => (
            <span key={key} className={classNames(styles.part, styles[fill])} style={cssVars({ '--value': value })} />
          ))}
      </div>
      <p className={styles.words}>
        {shares.map(({ key, value, label }, index) => (
          <span key={key}>
            {index > 0 && ' · '}
            <span className={styles.share}>
              <b>{value}</b> {label}
            </span>
          </span>
        ))}
      </p>
    </div>
  );
}
