import { useSortable } from '@dnd-kit/sortable';
import { type AgendaItemView } from '@app/contracts';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
  IconMicrophone2,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { sessionItems } from '../../live/session-items.js';
import { classNames } from '../../ui/class-names.js';
import { cssVars } from '../../ui/css-vars.js';
import { Icon } from '../../ui/icon/icon.js';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.js';
import { Whole } from '../../ui/text/whole.js';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.js';
import { type Move } from './agenda-moves.js';
import styles from './agenda.module.css';
import { type PreparationSheet } from './use-preparation-sheet.js';

export interface AgendaRowProps {
  readonly item: AgendaItemView;
  /** 1 = top. */
  readonly level: number;
  readonly can: Readonly<Record<Move, boolean>>;
  readonly onMove: (move: Move) => void;
  readonly onOpen: (sheet: PreparationSheet) => void;
  readonly papers?: ReactNode;
}

/** One item: grip, number, title that opens its sheet, time and vote, everything else in the menu. */
export function AgendaRow({ item, level, can, onMove, onOpen, papers }: AgendaRowProps) {
  const { t } = useTranslation('preparation');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
  });
  const byKey = (event: KeyboardEvent): void => {
    const move = ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key as 'ArrowUp'];
    if (!event.altKey || move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(move);
  };
  const number = item.number ?? '';
  return (
    <li
      ref={setNodeRef}
      className={classNames(styles.item, isDragging && styles.lifted)}
      style={{
        ...cssVars({ '--level': level - 1 }),
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      onKeyDownCapture={byKey}
    >
      <div className={styles.row}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.grip}
          {...attributes}
          {...listeners}
          aria-label={t('grip', { number })}
        >
          <Icon of={IconGripVertical} size={22} />
        </button>
        <button type="button" className={styles.open} onClick={() => onOpen('item')}>
          <VisuallyHidden>{t('editItem')}</VisuallyHidden>
          <span className={styles.number}>{number}</span>
          <span className={styles.title}>
            <Whole>{item.title}</Whole>
            <Who item={item} />
          </span>
          <Plan item={item} />
        </button>
        <ItemMenu number={number} level={level} can={can} onMove={onMove} onOpen={onOpen} />
      </div>
      {papers}
    </li>
  );
}

function Who({ item }: { readonly item: AgendaItemView }) {
  const who = [item.presenterName, item.owningUnit].filter(Boolean).join(' · ');
  return who === '' ? null : <span className={styles.who}>{who}</span>;
}

/** A heading has no minutes of its own: they are planned on its parts. */
function Plan({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('preparation');
  const isTakenUp = sessionItems(useMeeting().meeting.items).some(({ id }) => id === item.id);
  return (
    <span className={styles.plan}>
      {isTakenUp && (
        <span>{item.minutesPlanned === 0 ? t('noMinutes') : t('minutesOf', { count: item.minutesPlanned })}</span>
      )}
      {item.hasVote && <span>{t('hasVote')}</span>}
      {item.isSecret && <span>{t('isSecret')}</span>}
    </span>
  );
}

interface ItemMenuProps extends Pick<AgendaRowProps, 'level' | 'can' | 'onMove' | 'onOpen'> {
  readonly number: string;
}

function ItemMenu({ number, level, can, onMove, onOpen }: ItemMenuProps) {
  const { t } = useTranslation('preparation');
  const moves: readonly { readonly move: Move; readonly icon: MenuAction['icon'] }[] = [
    { move: 'up', icon: IconArrowUp },
    { move: 'down', icon: IconArrowDown },
    { move: 'in', icon: IconIndentIncrease },
    { move: 'out', icon: IconIndentDecrease },
  ];
  const actions: readonly MenuAction[] = [
    { key: 'script', label: t('script'), icon: IconMicrophone2, onSelect: () => onOpen('script') },
    ...moves
      .filter(({ move }) => can[move])
      .map(({ move, icon }) => ({ key: move, label: t(move), icon, onSelect: () => onMove(move) })),
    ...(level < 3 ? [{ key: 'part', label: t('addPart'), icon: IconPlus, onSelect: () => onOpen('new-item') }] : []),
    { key: 'remove', label: t('remove'), icon: IconTrash, tone: 'danger', onSelect: () => onOpen('remove-item') },
  ];
  return <ActionMenu actions={actions} label={t('itemActs', { number })} />;
}
