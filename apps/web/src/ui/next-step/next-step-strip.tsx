import { type ReactNode } from 'react';
import { Button } from '../button/button.js';
import { type IconShape } from '../icon/icon.js';
import { Whole } from '../text/whole.js';
import { useSettling } from './use-settling.js';
import styles from './next-step-strip.module.css';

export interface NextStepStripProps {
  /** "Bước tiếp theo". */
  readonly eyebrow: string;
  /** What comes next, as a sentence with a name and a length. */
  readonly title: ReactNode;
  /** What else will happen when it is pressed. */
  readonly consequence?: ReactNode;
  readonly action: string;
  /** What pressing does, as a key: when it changes, presses meant for the step before are ignored. */
  readonly meaning: string;
  readonly icon?: IconShape;
  readonly onAct: () => void;
  readonly locked?: string | undefined;
  readonly busy?: string | undefined;
  /** Opens the alternatives. */
  readonly others?: { readonly label: string; readonly onOpen: () => void };
}

/** The dark strip at the bottom of a console: one obvious next step, and what it will do. */
export function NextStepStrip({
  eyebrow,
  title,
  consequence,
  action,
  meaning,
  icon,
  onAct,
  locked,
  busy,
  others,
}: NextStepStripProps) {
  const settling = useSettling(meaning);
  return (
    <section className={styles.strip} aria-label={eyebrow}>
      <div className={styles.inner}>
        <div className={styles.text}>
          <p className={styles.small}>{eyebrow}</p>
          <p className={styles.title}>
            <Whole>{title}</Whole>
          </p>
          {consequence !== undefined && <p className={styles.small}>{consequence}</p>}
        </div>
        <div className={styles.buttons}>
          {others && (
            <Button kind="stageOutlined" onClick={others.onOpen}>
              {others.label}
            </Button>
          )}
          <Button kind="stage" size="hero" icon={icon} locked={locked} busy={busy} settling={settling} onClick={onAct}>
            {action}
          </Button>
        </div>
      </div>
    </section>
  );
}
