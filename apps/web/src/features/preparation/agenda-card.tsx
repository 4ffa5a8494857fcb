import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type AgendaItemView, inReadingOrder } from '@app/contracts';
import { IconClipboardText, IconListNumbers, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { sessionItems } from '../../live/session-items.js';
import { useAnnounce } from '../../ui/announce/announcer.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './agenda.module.css';
import { type Move, moved, movedOver, type Place } from './agenda-moves.js';
import { AgendaRow } from './agenda-row.js';
import { useReorder } from './use-agenda-acts.js';
import { useDragWords } from './use-drag-words.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

export interface AgendaCardProps {
  /** What lies under an item: its papers. */
  readonly papers?: (item: AgendaItemView) => ReactNode;
  /** At the foot: sending more papers. */
  readonly papersActs?: ReactNode;
}

/** The agenda as a plan: drag, Alt and arrows, or the menu put it in order; a touch on an item opens its sheet. */
export function AgendaCard({ papers, papersActs }: AgendaCardProps) {
  const { t } = useTranslation('preparation');
  const { minutes } = useFormat();
  const { items } = useMeeting().meeting;
  const sheet = usePreparationSheet();
  const top = items.filter(({ parentId }) => parentId === null);
  const sum = sessionItems(items).reduce((all, item) => all + item.minutesPlanned, 0);
  return (
    <Card
      title={t('agenda')}
      aside={top.length === 0 ? undefined : t('plan', { items: t('items', { count: top.length }), time: minutes(sum) })}
      corners="medium"
      padding="none"
    >
      {items.length === 0 ? (
        <div className={styles.inset}>
          <Empty icon={IconListNumbers} title={t('noItems')}>
            {t('noItemsText')}
          </Empty>
        </div>
      ) : (
        <>
          <div className={styles.inset}>
            <SessionLine
              shows="plan"
              segments={sessionItems(items).map(({ id, minutesPlanned }) => ({
                id,
                minutes: minutesPlanned,
                state: 'next',
              }))}
            />
          </div>
          <SortableAgenda papers={papers} />
        </>
      )}
      <div className={styles.acts}>
        <Button kind="tonal" size="small" icon={IconPlus} onClick={() => sheet.open('new-item')}>
          {t('addItem')}
        </Button>
        <Button size="small" icon={IconClipboardText} onClick={() => sheet.open('paste')}>
          {t('paste')}
        </Button>
      </div>
      {papersActs !== undefined && <div className={styles.acts}>{papersActs}</div>}
    </Card>
  );
}

function SortableAgenda({ papers }: Pick<AgendaCardProps, 'papers'>) {
  const sheet = usePreparationSheet();
  const { items, send, problem, clear } = useAgendaOrder();
  const words = useDragWords(items);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over) send(movedOver(items, String(active.id), String(over.id)), String(active.id));
  };
  return (
    <>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={words}>
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={styles.items}>
            {items.map((item) => (
              <AgendaRow
                key={item.id}
                item={item}
                level={item.number?.split('.').length ?? 1}
                can={possible(items, item)}
                onMove={(move) => send(moved(items, item.id, move), item.id)}
                onOpen={(name) => sheet.open(name, item.id)}
                papers={papers?.(item)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <div className={styles.inset}>
        <Refusal text={problem} onDismiss={clear} />
      </div>
    </>
  );
}

const possible = (items: readonly AgendaItemView[], { id }: AgendaItemView): Readonly<Record<Move, boolean>> => ({
  up: moved(items, id, 'up') !== null,
  down: moved(items, id, 'down') !== null,
  in: moved(items, id, 'in') !== null,
  out: moved(items, id, 'out') !== null,
});

/** The agenda with the wished order shown at once; the server's order returns when it is refused. */
function useAgendaOrder() {
  const { t } = useTranslation('preparation');
  const announce = useAnnounce();
  const { items } = useMeeting().meeting;
  const [wish, setWish] = useState<readonly Place[] | null>(null);
  const { run, problem, clear } = useReorder();
  const shown = wish === null ? items : inOrder(items, wish);

  const send = (places: readonly Place[] | null, id: string): void => {
    if (places === null || wish !== null) return;
    setWish(places);
    const item = inOrder(items, places).find((one) => one.id === id);
    announce(t('movedTo', { title: item?.title ?? '', number: item?.number ?? '' }));
    void run(places).finally(() => setWish(null));
  };
  return { items: shown, send, problem, clear };
}

function inOrder(items: readonly AgendaItemView[], places: readonly Place[]): readonly AgendaItemView[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return inReadingOrder(
    places.flatMap(({ id, parentId }, sort) => {
      const item = byId.get(id);
      return item === undefined ? [] : [{ ...item, parentId, sort }];
    }),
  );
}
