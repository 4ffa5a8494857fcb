import { type AgendaItemView, type Id } from '@app/contracts';
import { IconFileText, IconPlayerPlay, IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { expectedEnds, secondsUsed, sessionItems } from '../../live/session-items.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Card } from '../../ui/card/card.js';
import { classNames } from '../../ui/class-names.js';
import { formatTime } from '../../ui/format/dates.js';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.js';
import { Refusal } from '../../ui/state/refusal.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './agenda-card.module.css';
import { ItemMark } from './agenda-list.js';
import { type ItemActs, useItemActs } from './use-item-acts.js';

/** The agenda on a console: time used and planned, when each item will end, and what can be done with it. */
export function AgendaCard() {
  const { t } = useTranslation('session');
  const { head, items } = useMeeting().meeting;
  const now = useServerNow();
  const acts = useItemActs();
  // Before the opening the plan stands as it was announced.
  const ends = expectedEnds(items, head.state === 'issued' ? Math.max(now, Date.parse(head.startsAt)) : now);
  const sessional = new Set(sessionItems(items).map(({ id }) => id));
  return (
    <Card title={t('agenda')} padding="none">
      <div className={styles.inset}>
        <Refusal text={acts.problem} onDismiss={acts.clear} />
      </div>
      <ol className={styles.list}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            kind={sessional.has(item.id) ? 'item' : 'heading'}
            used={secondsUsed(item, now)}
            end={ends.get(item.id) ?? null}
            acts={acts}
          />
        ))}
      </ol>
    </Card>
  );
}

interface ItemProps {
  readonly item: AgendaItemView;
  readonly kind: 'item' | 'heading';
  /** Seconds. */
  readonly used: number;
  /** Epoch milliseconds; null = over. */
  readonly end: number | null;
  readonly acts: ItemActs;
}

function Item({ item, kind, used, end, acts }: ItemProps) {
  const { t } = useTranslation('session');
  const runs = useMay('agenda.run');
  const isCurrent = item.state === 'current';
  return (
    <li className={classNames(styles.item, isCurrent && styles.current)} aria-current={isCurrent ? 'step' : undefined}>
      <ItemMark item={item} />
      <div className={styles.text}>
        <p className={styles.title}>
          <Whole>{item.title}</Whole>
        </p>
        <p className={styles.detail}>
          {kind === 'item' && <Minutes item={item} used={used} />}
          {item.hasVote && <span>{t('hasVote')}</span>}
          {item.state === 'skipped' && <span>{t('itemSkipped')}</span>}
          {end !== null && <b className={styles.end}>{t('until', { time: formatTime(end) })}</b>}
        </p>
      </div>
      <ItemMenu item={item} runs={runs && kind === 'item'} acts={acts} />
    </li>
  );
}

function Minutes({ item, used }: Pick<ItemProps, 'item' | 'used'>) {
  const { t } = useTranslation('session');
  const minutes = Math.floor(used / 60);
  if (item.state === 'skipped') return null;
  if (item.state === 'planned') return <span>{t('minutes', { count: item.minutesPlanned })}</span>;
  const isOver = minutes > item.minutesPlanned && item.minutesPlanned > 0;
  return (
    <span className={classNames(isOver && styles.over)}>
      {t('usedOf', { used: minutes, planned: item.minutesPlanned })}
    </span>
  );
}

function ItemMenu({
  item,
  runs,
  acts,
}: {
  readonly item: AgendaItemView;
  readonly runs: boolean;
  readonly acts: ItemActs;
}) {
  const { t } = useTranslation('session');
  const { open } = useSessionSheet();
  const act = (key: 'begin' | 'end' | 'skip', label: string, icon: MenuAction['icon']): MenuAction => ({
    key,
    label,
    ...(icon ? { icon } : {}),
    onSelect: () => void acts[key].run(item.id),
  });
  const actions: readonly MenuAction[] = [
    ...(runs && item.state !== 'current'
      ? [act('begin', t(item.state === 'planned' ? 'beginItem' : 'beginAgain'), IconPlayerPlay)]
      : []),
    ...(runs && item.state === 'current' ? [act('end', t('step.endItem'), IconPlayerStop)] : []),
    ...(runs && (item.state === 'planned' || item.state === 'current')
      ? [act('skip', t('skipItem'), IconPlayerSkipForward)]
      : []),
    { key: 'script', label: t('scriptOf'), icon: IconFileText, onSelect: () => open('script', item.id satisfies Id) },
  ];
  return <ActionMenu actions={actions} label={t('actsOfItem', { title: item.title })} />;
}
