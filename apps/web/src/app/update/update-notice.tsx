import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner/banner.js';
import { Button } from '../../ui/button/button.js';
import { useAppUpdate } from './app-update.js';

/** A new version waits for a word from the person. Only inside the frame: a session is never interrupted by it. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const { isWaiting, load, postpone } = useAppUpdate();
  if (!isWaiting) return null;

  return (
    <Banner
      tone="accent"
      icon={IconRefresh}
      title={t('update.title')}
      shape="edge"
      onDismiss={postpone}
      action={
        <Button size="small" onClick={load}>
          {t('update.action')}
        </Button>
      }
    >
      {t('update.text')}
    </Banner>
  );
}
