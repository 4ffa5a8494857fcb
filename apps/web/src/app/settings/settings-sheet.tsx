import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { useViewer } from '../viewer.js';
import styles from './settings-sheet.module.css';
import { useDeviceSettings } from './use-device-settings.js';

/** Screen, text size and language of this device; who is signed in, and the way out. */
export function SettingsSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation();
  const [settings, change] = useDeviceSettings();
  return (
    <Sheet opened={opened} onFold={onFold} title={t('settings.title')} eyebrow={t('settings.perDevice')} width="narrow">
      <Stack gap="large">
        <Account onLeave={onFold} />
        <Setting title={t('settings.appearance')}>
          <Segmented
            label={t('settings.appearance')}
            value={settings.colorScheme}
            onChange={(colorScheme) => change({ colorScheme })}
            options={[
              { value: 'auto', label: t('settings.byDevice') },
              { value: 'light', label: t('settings.light') },
              { value: 'dark', label: t('settings.dark') },
            ]}
          />
        </Setting>
        <Setting title={t('settings.textSize')} hint={t('settings.textSizeHint')}>
          <Segmented
            label={t('settings.textSize')}
            value={`${settings.textSize}`}
            onChange={(size) => change({ textSize: textSizes[size] })}
            options={[
              { value: '100', label: '100 %' },
              { value: '150', label: '150 %' },
              { value: '200', label: '200 %' },
            ]}
          />
        </Setting>
        <Setting title={t('settings.language')}>
          <Segmented
            label={t('settings.language')}
            value={settings.language}
            onChange={(language) => change({ language })}
            options={[
              { value: 'vi', label: t('settings.vietnamese') },
              { value: 'en', label: t('settings.english') },
            ]}
          />
        </Setting>
      </Stack>
    </Sheet>
  );
}

const textSizes = { '100': 100, '150': 150, '200': 200 } as const;

function Setting({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.setting}>
      <h3 className={styles.title}>{title}</h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

function Account({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer === null) return null;
  return (
    <Setting title={t('settings.account')}>
      <div className={styles.account}>
        <Avatar name={viewer.fullName} size="large" />
        <div className={styles.who}>
          <p className={styles.name}>{viewer.fullName}</p>
          <p className={styles.hint}>{viewer.position}</p>
        </div>
      </div>
      <ButtonLink to="/account" icon={IconUserCog} width="full" onClick={onLeave}>
        {t('settings.mine')}
      </ButtonLink>
      <Button icon={IconLogout} width="full" onClick={viewer.signOut}>
        {t('settings.signOut')}
      </Button>
    </Setting>
  );
}
