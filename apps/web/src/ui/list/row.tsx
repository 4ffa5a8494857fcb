import { createLink } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import { Whole } from '../text/whole.js';
import styles from './list.module.css';

export interface RowText {
  /** At the left: `RowIcon`, `Avatar`, `RowNumber`, `DateTile`. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** The second line: position under a name, date under a title. */
  readonly detail?: ReactNode;
  /** At the right: a chip, a figure, and in a plain `Row` also a button. */
  readonly trail?: ReactNode;
  /** More under the two lines, e.g. a chip. */
  readonly children?: ReactNode;
  readonly weight?: 'medium' | 'semibold';
}

export interface RowProps extends RowText {
  /** The row that is meant now: jade ground. */
  readonly current?: boolean;
}

/** A row that opens nothing; its trail may hold a button. */
export function Row({ current = false, ...text }: RowProps) {
  return (
    <li className={classNames(styles.item, current && styles.current)} aria-current={current || undefined}>
      <div className={styles.row}>
        <RowContent {...text} />
      </div>
    </li>
  );
}

export interface RowButtonProps extends RowProps {
  readonly onPress: () => void;
}

/** A row that does something when touched anywhere. */
export function RowButton({ current = false, onPress, ...text }: RowButtonProps) {
  return (
    <li className={classNames(styles.item, current && styles.current)}>
      <button
        type="button"
        className={classNames(styles.row, styles.touchable)}
        aria-current={current || undefined}
        onClick={onPress}
      >
        <RowContent {...text} opens />
      </button>
    </li>
  );
}

type AnchorRowProps = RowText & Omit<ComponentProps<'a'>, 'className' | 'style' | 'title' | 'children'>;

function AnchorRow({ lead, title, detail, trail, children, weight, ...rest }: AnchorRowProps) {
  return (
    <li className={styles.item}>
      <a {...rest} className={classNames(styles.row, styles.touchable)}>
        <RowContent lead={lead} title={title} detail={detail} trail={trail} weight={weight} opens>
          {children}
        </RowContent>
      </a>
    </li>
  );
}

/** A row that leads to another screen: `<RowLink to="/meetings/$meetingId" params={{ meetingId }} title=… />`. */
export const RowLink = createLink(AnchorRow);

function RowContent({
  lead,
  title,
  detail,
  trail,
  children,
  weight = 'semibold',
  opens = false,
}: RowText & { readonly opens?: boolean }) {
  return (
    <>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <span className={styles.main}>
        <span className={styles.what}>
          <span className={styles.text}>
            <span className={classNames(styles.title, styles[weight])}>
              <Whole>{title}</Whole>
            </span>
            {detail !== undefined && (
              <span className={styles.detail}>
                <Whole>{detail}</Whole>
              </span>
            )}
            {children !== undefined && <span className={styles.more}>{children}</span>}
          </span>
          {trail !== undefined && <span className={styles.trail}>{trail}</span>}
        </span>
        {opens && (
          <span className={styles.chevron}>
            <Icon of={IconChevronRight} size={24} />
          </span>
        )}
      </span>
    </>
  );
}

/** A sign in a well of 48. */
export function RowIcon({
  of,
  tone = 'plain',
}: {
  readonly of: IconShape;
  readonly tone?: 'plain' | 'accent' | 'amber' | 'red';
}) {
  return (
    <span className={classNames(styles.well, styles[tone])}>
      <Icon of={of} size={26} />
    </span>
  );
}

/** The number of an agenda item: outlined while it waits, filled while it is open, a check when it is done. */
export function RowNumber({
  state,
  children,
}: {
  readonly state: 'next' | 'now' | 'done' | 'plain';
  readonly children: ReactNode;
}) {
  return <span className={classNames(styles.number, styles[state])}>{children}</span>;
}
