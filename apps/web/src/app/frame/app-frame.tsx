import { Outlet, useRouterState } from '@tanstack/react-router';
import { IconBrowserX, IconCloudOff, IconSettings } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOneTooMany } from '../../live/refused-lines.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Banner } from '../../ui/banner/banner.js';
import { formatTime } from '../../ui/format/dates.js';
import { Icon } from '../../ui/icon/icon.js';
import { BottomTabs } from '../../ui/navigation/bottom-tabs.js';
import { NavButton } from '../../ui/navigation/nav-button.js';
import { Rail } from '../../ui/navigation/rail.js';
import { SettingsSheet } from '../settings/settings-sheet.js';
import { UpdateNotice } from '../update/update-notice.js';
import { useViewer } from '../viewer.js';
import styles from './app-frame.module.css';
import { parts, partsFor } from './navigation.js';
import { useConnection } from './use-connection.js';

/** Around every page that is not a full-screen tool: rail or bottom tabs, one banner, the page, the settings. `bell`: before the settings. `tools` none: a device of the hall, which is nobody's own. */
export function AppFrame({ bell, tools = 'own' }: { readonly bell?: ReactNode; readonly tools?: 'own' | 'none' }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [settings, setSettings] = useState<'open' | 'closed'>('closed');
  const navigation = {
    label: t('navigation'),
    entries: partsFor(parts, viewer).map(({ to, word, icon }) => ({ to, icon, label: t(`nav.${word}`) })),
    end:
      tools === 'own' ? (
        <>
          {bell}
          <NavButton
            picture={
              viewer === null ? <Icon of={IconSettings} size={28} /> : <Avatar name={viewer.fullName} size="small" />
            }
            onPress={() => setSettings('open')}
          >
            {t('nav.settings')}
          </NavButton>
        </>
      ) : undefined,
  };

  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('toContent')}
      </a>
      <div className={styles.grid}>
        <div className={styles.rail}>
          <Rail {...navigation} />
        </div>
        <div className={styles.middle}>
          <FrameBanner />
          <Main />
        </div>
        <div className={styles.tabs}>
          <BottomTabs {...navigation} />
        </div>
      </div>
      <SettingsSheet opened={settings === 'open'} onFold={() => setSettings('closed')} />
    </div>
  );
}

/** Takes the focus when the page changes, as a page load would. */
function Main() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <main ref={main} id="main" tabIndex={-1} className={styles.main} data-scroll-restoration-id="main">
      <Outlet />
    </main>
  );
}

function FrameBanner() {
  const { t } = useTranslation();
  const connection = useConnection();
  const isOneTooMany = useIsOneTooMany();
  if (connection.online && isOneTooMany) {
    return (
      <Banner tone="amber" icon={IconBrowserX} title={t('tooManyPages.title')} shape="edge">
        {t('tooManyPages.text')}
      </Banner>
    );
  }
  if (connection.online) return <UpdateNotice />;
  return (
    <Banner
      tone="amber"
      icon={IconCloudOff}
      title={t('offline.title', { time: formatTime(connection.since) })}
      shape="edge"
    >
      {t('offline.text')}
    </Banner>
  );
}
