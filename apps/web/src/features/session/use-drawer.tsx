import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../live/use-me.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { IconButton } from '../../ui/button/icon-button.js';
import { useWide } from '../../ui/page/use-wide.js';
import { keepDrawer, readDrawer } from './drawer-memory.js';
import { type SessionFrameProps } from './session-frame.js';

/** From this width the agenda stands beside the paper. */
const BESIDE_FROM_REM = 72;

type Place = NonNullable<SessionFrameProps['drawerPlace']>;

/** Where the agenda is: beside the paper, remembered per person; on a narrow screen over it, and only while asked for. */
export function useDrawer() {
  const { person } = useMe();
  const sheet = useSessionSheet();
  const [kept, setKept] = useState(() => readDrawer(person.id));
  const [measure, isWide] = useWide(BESIDE_FROM_REM);
  const place: Place = isWide ? (kept === 'open' ? 'beside' : 'closed') : sheet.isOpen('agenda') ? 'over' : 'closed';
  const keep = (state: 'open' | 'closed'): void => {
    setKept(state);
    keepDrawer(person.id, state);
  };
  return {
    measure,
    place,
    toggle: () => (isWide ? keep(kept === 'open' ? 'closed' : 'open') : sheet.open('agenda')),
    close: () => sheet.fold(),
  };
}

/** The agenda button at the left of the bar. */
export function DrawerButton({ place, onPress }: { readonly place: Place; readonly onPress: () => void }) {
  const { t } = useTranslation('session');
  const isBeside = place === 'beside';
  return (
    <IconButton
      kind="tonal"
      label={t(isBeside ? 'hideAgenda' : 'showAgenda')}
      icon={isBeside ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand}
      aria-expanded={place !== 'closed'}
      onClick={onPress}
    />
  );
}
