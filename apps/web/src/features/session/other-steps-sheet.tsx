import { type AgendaItemView } from '@app/contracts';
import {
  IconCheckbox,
  IconClipboardCheck,
  IconDeviceDesktop,
  IconFlag,
  IconHandStop,
  IconMessagePlus,
  IconPlayerPause,
  IconPlayerPlay,
  IconScreenShare,
  IconUsers,
  IconUserShare,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { type SessionSheet, useSessionSheet } from '../../live/use-session-sheet.js';
import { type IconShape } from '../../ui/icon/icon.js';
import { List } from '../../ui/list/list.js';
import { RowButton, RowIcon } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { CurrentItemSteps, OtherItems } from './item-steps.js';
import { useItemActs } from './use-item-acts.js';

interface OtherStep {
  readonly sheet: SessionSheet;
  readonly about?: string;
  readonly icon: IconShape;
  readonly words:
    | 'openSession'
    | 'pause'
    | 'closeSession'
    | 'handOver'
    | 'ballot'
    | 'hands'
    | 'agreed'
    | 'call'
    | 'present'
    | 'roll'
    | 'screens';
}

/** What else can be done now: everything the strip does not propose. */
export function OtherStepsSheet() {
  const { t } = useTranslation('session');
  const { head, items } = useMeeting().meeting;
  const { isOpen, open, fold } = useSessionSheet();
  const acts = useItemActs();
  const item = currentItem(items);
  return (
    <Sheet opened={isOpen('steps')} onFold={fold} title={t('step.others')}>
      <Stack gap="large">
        <Refusal text={acts.problem} onDismiss={acts.clear} />
        {head.state === 'in-session' && <CurrentItemSteps acts={acts} onDone={fold} />}
        <List label={t('step.others')}>
          {othersFor(head.state, head.kind, item).map(({ sheet, about, icon, words }) => (
            <RowButton
              key={sheet}
              lead={<RowIcon of={icon} />}
              title={t(`other.${words}`)}
              detail={t(`otherText.${words}`)}
              onPress={() => open(sheet, about)}
            />
          ))}
        </List>
        {head.state === 'in-session' && <OtherItems acts={acts} onDone={fold} />}
      </Stack>
    </Sheet>
  );
}

function othersFor(state: string, kind: string, item: AgendaItemView | null): readonly OtherStep[] {
  const isRunning = state === 'in-session' || state === 'paused';
  const vote: readonly OtherStep[] =
    state === 'in-session' && kind === 'session' && item !== null
      ? [
          { sheet: 'ballot-open', about: item.id, icon: IconCheckbox, words: 'ballot' },
          { sheet: 'ballot-hands', about: item.id, icon: IconHandStop, words: 'hands' },
          { sheet: 'ballot-agreed', about: item.id, icon: IconUsers, words: 'agreed' },
        ]
      : [];
  return [
    ...(state === 'issued' ? [{ sheet: 'open-session', icon: IconPlayerPlay, words: 'openSession' } as const] : []),
    ...vote,
    ...(state === 'in-session' && item !== null
      ? [{ sheet: 'call', icon: IconMessagePlus, words: 'call' } as const]
      : []),
    ...(isRunning ? [{ sheet: 'present', icon: IconScreenShare, words: 'present' } as const] : []),
    { sheet: 'roll', icon: IconClipboardCheck, words: 'roll' },
    { sheet: 'screens', icon: IconDeviceDesktop, words: 'screens' },
    { sheet: 'hand-over', icon: IconUserShare, words: 'handOver' },
    ...(state === 'in-session' ? [{ sheet: 'pause-session', icon: IconPlayerPause, words: 'pause' } as const] : []),
    ...(isRunning ? [{ sheet: 'close-session', icon: IconFlag, words: 'closeSession' } as const] : []),
  ];
}
