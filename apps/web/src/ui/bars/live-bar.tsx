import { type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import { LiveDot } from '../live-dot/live-dot.js';
import { type Segment } from '../session-line/session-summary.js';
import { SessionLine } from '../session-line/session-line.js';
import { Whole } from '../text/whole.js';
import styles from './live-bar.module.css';

export interface LiveBarProps {
  /** The agenda button. */
  readonly lead?: ReactNode;
  /** "Đang họp", "Đang biểu quyết"; left out while paused. */
  readonly live?: string;
  /** "Nội dung 3 trên 8", or who chairs. */
  readonly context?: ReactNode;
  readonly title: ReactNode;
  readonly segments: readonly Segment[];
  /** `LiveFact`s from the most to the least important; narrow screens drop them from the end. */
  readonly children?: ReactNode;
}

/** Tops every live screen: 76 high, with the session line along its lower edge. */
export function LiveBar({ lead, live, context, title, segments, children }: LiveBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        {lead}
        <div className={styles.text}>
          <p className={styles.context}>
            {live !== undefined && <LiveDot>{live}</LiveDot>}
            {context !== undefined && <span className={styles.about}>{context}</span>}
          </p>
          <h1 className={styles.title}>
            <Whole>{title}</Whole>
          </h1>
        </div>
        {children !== undefined && <div className={styles.facts}>{children}</div>}
      </div>
      <SessionLine segments={segments} shows="progress" size="live" />
    </header>
  );
}

export interface LiveFactProps {
  readonly icon: IconShape;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'amber';
  /** always: also on a phone (a lost connection). wide: from tablet portrait. wider, widest: from tablet landscape, by their room. */
  readonly shownFrom?: 'always' | 'wide' | 'wider' | 'widest';
}

/** One fact at the right of the live bar: who is in, how the connection is. */
export function LiveFact({ icon, title, detail, tone = 'plain', shownFrom = 'always' }: LiveFactProps) {
  return (
    <div className={classNames(styles.fact, styles[tone], styles[shownFrom])}>
      <Icon of={icon} size={26} />
      <div>
        <div className={styles.factTitle}>{title}</div>
        {detail !== undefined && <div className={styles.factDetail}>{detail}</div>}
      </div>
    </div>
  );
}
