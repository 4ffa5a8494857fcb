import { IconCalendarEvent, IconClipboardList, IconSettings, IconUsersGroup } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { Icon } from '../../ui/icon/icon.js';
import { BottomTabs } from '../../ui/navigation/bottom-tabs.js';
import { NavButton } from '../../ui/navigation/nav-button.js';
import { type NavEntry } from '../../ui/navigation/nav-entry.js';
import { Rail } from '../../ui/navigation/rail.js';
import { classNames } from '../../ui/class-names.js';
import styles from './gallery.module.css';
import { nothing } from './sample.js';

const entries: readonly NavEntry[] = [
  { to: sheet('scene-home'), label: 'Cuộc họp', icon: IconCalendarEvent },
  {
    to: sheet('scene-editor'),
    label: 'Lấy ý kiến',
    icon: IconClipboardList,
    count: 2,
    countText: '2 phiếu đang chờ',
  },
  { to: sheet('table'), label: 'Quản trị', icon: IconUsersGroup },
];

/** The app's frame with more parts than exist today, to see it full. */
export function SceneFrame({ children }: { readonly children: ReactNode }) {
  const navigation = {
    label: 'Các phần chính',
    entries,
    end: (
      <NavButton picture={<Icon of={IconSettings} size={28} />} onPress={nothing}>
        Cài đặt
      </NavButton>
    ),
  };
  return (
    <div className={styles.frame}>
      <div className={classNames(styles.frame, styles.wide)}>
        <div className={styles.rail}>
          <Rail {...navigation} />
        </div>
        <main className={styles.scroll}>{children}</main>
        <div className={styles.tabs}>
          <BottomTabs {...navigation} />
        </div>
      </div>
    </div>
  );
}

// The gallery's own paths are not among those a link of the product may lead to.
function sheet(name: string): NavEntry['to'] {
  const path: string = `/__gallery/${name}`;
  return path as NavEntry['to'];
}
