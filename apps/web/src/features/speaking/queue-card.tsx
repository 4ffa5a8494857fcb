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
import { type FloorRequestView, type Id } from '@app/contracts';
import { IconMessagePlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import { movedBy, movedOver } from './queue-order.js';
import { QueueRow } from './queue-row.js';
import styles from './speaking.module.css';
import { useFloor, useFloorActs } from './use-floor.js';
import { useDragWords } from './use-drag-words.js';

/** One queue for hall and sites: call, put in another order, leave uncalled; or call somebody who did not ask. */
export function QueueCard({ onCallOther }: { readonly onCallOther: () => void }) {
  const { t } = useTranslation('speaking');
  const { item, queue, elsewhere } = useFloor();
  const { give, reorder, pass, call } = useFloorActs();
  const send = (order: readonly Id[]): void => {
    if (item !== null && order.some((id, at) => id !== queue[at]?.id)) void reorder.run(item.id, order);
  };
  return (
    <Card
      title={t('queue')}
      aside={queue.length === 0 ? undefined : t('queueCount', { count: queue.length })}
      padding="none"
    >
      {queue.length === 0 ? (
        <div className={styles.inset}>
          <Empty icon={IconUsers} title={t('queueEmpty')}>
            {item === null ? t('queueNoItem') : t('queueEmptyText')}
          </Empty>
        </div>
      ) : (
        <SortableQueue queue={queue} onOrder={send} onCall={call} onPass={(id) => void pass.run(id)} />
      )}
      <div className={styles.inset}>
        {elsewhere > 0 && <p className={styles.small}>{t('elsewhere', { count: elsewhere })}</p>}
        <Refusal text={give.problem ?? reorder.problem ?? pass.problem} />
        {item !== null && (
          <Button kind="text" icon={IconMessagePlus} onClick={onCallOther}>
            {t('callOther')}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface SortableQueueProps {
  readonly queue: readonly FloorRequestView[];
  readonly onOrder: (order: readonly Id[]) => void;
  readonly onCall: (request: FloorRequestView) => void;
  readonly onPass: (requestId: Id) => void;
}

function SortableQueue({ queue, onOrder, onCall, onPass }: SortableQueueProps) {
  const order = queue.map(({ id }) => id);
  const words = useDragWords(queue);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over) onOrder(movedOver(order, String(active.id), String(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={words}>
      <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
        <ol className={styles.queue}>
          {queue.map((request, index) => (
            <QueueRow
              key={request.id}
              request={request}
              place={index + 1}
              last={queue.length}
              onCall={() => onCall(request)}
              onPass={() => onPass(request.id)}
              onMove={(places) => onOrder(movedBy(order, request.id, places))}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
