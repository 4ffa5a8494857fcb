import { useSortable } from '@dnd-kit/sortable';
import { type FloorRequestView, positionOf } from '@app/contracts';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconMicrophone, IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { classNames } from '../../ui/class-names.js';
import { Icon } from '../../ui/icon/icon.js';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.js';
import { SpeakerPlace } from './speaker-place.js';
import styles from './speaking.module.css';

export interface QueueRowProps {
  readonly request: FloorRequestView;
  /** From 1. */
  readonly place: number;
  readonly last: number;
  readonly onCall: () => void;
  readonly onPass: () => void;
  readonly onMove: (places: -1 | 1) => void;
}

/** A waiting line: grip, place, who, from where, and the button that gives the floor. */
export function QueueRow({ request, place, last, onCall, onPass, onMove }: QueueRowProps) {
  const { t } = useTranslation('speaking');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: request.id,
  });
  const { speaker } = request;
  const actions: MenuAction[] = [
    ...(place > 1 ? [{ key: 'up', label: t('moveUp'), icon: IconArrowUp, onSelect: () => onMove(-1) }] : []),
    ...(place < last ? [{ key: 'down', label: t('moveDown'), icon: IconArrowDown, onSelect: () => onMove(1) }] : []),
    { key: 'pass', label: t('leaveUncalled'), icon: IconMessageOff, onSelect: onPass },
  ];
  return (
    <li
      ref={setNodeRef}
      className={classNames(styles.waiting, isDragging && styles.lifted)}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={styles.grip}
        {...attributes}
        {...listeners}
        aria-label={t('grip', { name: speaker.name, place })}
      >
        <Icon of={IconGripVertical} size={22} />
      </button>
      <span className={styles.place}>{place}</span>
      <Avatar name={speaker.name} />
      <div className={styles.asker}>
        <p className={styles.askerName}>{speaker.name}</p>
        <p className={styles.small}>{positionOf(speaker)}</p>
        <p className={styles.facts}>
          <SpeakerPlace speaker={speaker} />
          {request.kind === 'clarification' && <span>{t('kind.clarification')}</span>}
          {request.askedByName !== null && <span>{t('askedBy', { name: request.askedByName })}</span>}
        </p>
      </div>
      <div className={styles.acts}>
        <Button size="small" icon={IconMicrophone} onClick={onCall} aria-label={t('callName', { name: speaker.name })}>
          {t('call')}
        </Button>
        <ActionMenu actions={actions} label={t('actsOf', { name: speaker.name })} />
      </div>
    </li>
  );
}
