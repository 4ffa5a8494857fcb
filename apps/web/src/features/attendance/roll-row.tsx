import { positionOf } from '@app/contracts';
import {
  IconCheck,
  IconCircleDashed,
  IconDoorExit,
  IconLogin2,
  IconRotate,
  IconUserOff,
  IconVideo,
  IconWifiOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Chip } from '../../ui/chip/chip.js';
import { formatTime } from '../../ui/format/dates.js';
import { Row } from '../../ui/list/row.js';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.js';
import { Line } from '../../ui/page/page.js';
import { usePlaceWords } from './place-words.js';
import { type SeatPresence } from './presence.js';
import { type RollMark } from './use-roll.js';

export interface RollRowProps {
  readonly presence: SeatPresence;
  readonly onMark: (mark: RollMark) => void;
}

/** One seat of the roll: its state in words, the usual next mark as a button, the others in a menu. */
export function RollRow({ presence, onMark }: RollRowProps) {
  const { t } = useTranslation('attendance');
  const { seat, row } = presence;
  const isEmpty = seat.personId === null;
  return (
    <Row
      lead={<Avatar name={seat.name} />}
      title={seat.name}
      detail={[positionOf(seat) || seat.office, seat.label].filter(Boolean).join(' · ')}
      trail={isEmpty ? undefined : <Marks presence={presence} onMark={onMark} />}
    >
      {isEmpty ? (
        <Chip tone="neutral" icon={IconCircleDashed}>
          {t('seatEmpty')}
        </Chip>
      ) : (
        <RowState row={row} />
      )}
    </Row>
  );
}

function RowState({ row }: Pick<SeatPresence, 'row'>) {
  const { t } = useTranslation('attendance');
  const { sites } = useMeeting().meeting;
  const place = usePlaceWords();
  switch (row?.state) {
    case undefined:
      return (
        <Chip tone="outline" icon={IconCircleDashed}>
          {t('state.none')}
        </Chip>
      );
    case 'absent':
      return (
        <Chip tone="neutral" icon={IconUserOff}>
          {t('state.absent')}
        </Chip>
      );
    case 'left':
      return (
        <Chip tone="amber" icon={IconDoorExit}>
          {t('state.left', { time: formatTime(row.leftAt ?? 0) })}
        </Chip>
      );
    case 'present':
      return row.connection === 'lost' ? (
        <Chip tone="amber" icon={IconWifiOff}>
          {t('lost')}
        </Chip>
      ) : (
        <Chip tone="accent" icon={IconCheck}>
          {t('state.present', {
            time: formatTime(row.checkedInAt ?? 0),
            place: place(row.place ?? 'hall', sites.find(({ id }) => id === row.siteId)?.name ?? null),
            way: t(`way.${row.way ?? 'roll'}`),
          })}
        </Chip>
      );
  }
}

function Marks({ presence: { seat, row }, onMark }: RollRowProps) {
  const { t } = useTranslation('attendance');
  const runs = useMay('meeting.run');
  const present: RollMark = { kind: 'present', seatIds: [seat.id], place: null };
  const actions: MenuAction[] = [];
  const add = (key: RollMark['kind'] | 'online', icon: MenuAction['icon'], mark: RollMark): void =>
    void actions.push({ key, label: t(`mark.${key}`), ...(icon ? { icon } : {}), onSelect: () => onMark(mark) });

  if (row?.state === 'present') add('leave', IconDoorExit, { kind: 'leave', seatId: seat.id });
  // A contact answers for the people in his own room; who sits elsewhere the secretary knows.
  if (runs && row?.state !== 'present')
    add('online', IconVideo, { kind: 'present', seatIds: [seat.id], place: 'online' });
  if (row?.state !== 'absent') add('absent', IconUserOff, { kind: 'absent', seatIds: [seat.id] });
  if (row) add('withdraw', IconRotate, { kind: 'withdraw', seatId: seat.id });

  return (
    <Line>
      {row?.state === 'left' && (
        <Button size="small" icon={IconLogin2} onClick={() => onMark({ kind: 'return', seatId: seat.id })}>
          {t('mark.return')}
        </Button>
      )}
      {(row === null || row.state === 'absent') && (
        <Button size="small" icon={IconCheck} onClick={() => onMark(present)}>
          {t('mark.present')}
        </Button>
      )}
      <ActionMenu actions={actions} label={t('marksOf', { name: seat.name })} />
    </Line>
  );
}
