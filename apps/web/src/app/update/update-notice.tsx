import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegisterSW } from 'virtual:pwa-register/react';
import { Banner } from '../../ui/banner/banner.js';
import { Button } from '../../ui/button/button.js';

const everyHour = 3_600_000;

/** A new version waits for a word from the person: reloading by itself could take away what is being typed. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const {
    needRefresh: [ready, setReady],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), everyHour);
    },
  });
  if (!ready) return null;

  return (
    <Banner
      tone="accent"
      icon={IconRefresh}
      title={t('update.title')}
      shape="edge"
      onDismiss={() => setReady(false)}
      action={
        <Button kind="outlined" size="small" onClick={() => void updateServiceWorker(true)}>
          {t('update.action')}
        </Button>
      }
    >
      {t('update.text')}
    </Banner>
  );
}
