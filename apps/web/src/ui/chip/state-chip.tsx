import {
  IconBan,
  IconCalendarEvent,
  IconCheck,
  IconClockExclamation,
  IconClockX,
  IconCloudOff,
  IconFileX,
  IconHelpCircle,
  IconHourglass,
  IconLock,
  IconPencil,
  IconProgress,
  IconWifiOff,
} from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type IconShape } from '../icon/icon.js';
import { type uiWordsVi } from '../words/words.vi.js';
import { Chip, type ChipTone } from './chip.js';

export type ChipState = keyof typeof uiWordsVi.state;

const looks: Readonly<Record<ChipState, { readonly tone: ChipTone; readonly icon: IconShape }>> = {
  ready: { tone: 'accent', icon: IconCheck },
  confirmed: { tone: 'accent', icon: IconCheck },
  recorded: { tone: 'accent', icon: IconCheck },
  draft: { tone: 'outline', icon: IconPencil },
  awaiting: { tone: 'neutral', icon: IconHourglass },
  processing: { tone: 'neutral', icon: IconProgress },
  upcoming: { tone: 'outline', icon: IconCalendarEvent },
  ended: { tone: 'neutral', icon: IconCheck },
  cancelled: { tone: 'neutral', icon: IconBan },
  late: { tone: 'amber', icon: IconClockExclamation },
  unsent: { tone: 'amber', icon: IconCloudOff },
  review: { tone: 'amber', icon: IconHelpCircle },
  offline: { tone: 'amber', icon: IconWifiOff },
  rejected: { tone: 'red', icon: IconFileX },
  overdue: { tone: 'red', icon: IconClockX },
  recalled: { tone: 'red', icon: IconLock },
};

export interface StateChipProps {
  readonly state: ChipState;
  /** A longer wording of the same state, e.g. "Gửi muộn 1 ngày". */
  readonly children?: ReactNode;
}

/** The states every feature shares, each with its one colour, sign and word. */
export function StateChip({ state, children }: StateChipProps) {
  const { t } = useTranslation('ui');
  const { tone, icon } = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {children ?? t(`state.${state}`)}
    </Chip>
  );
}
