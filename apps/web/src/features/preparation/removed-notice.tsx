import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner/banner.js';
import { Button } from '../../ui/button/button.js';
import { type useRemovedItem } from './use-removed-item.js';

/** Says what was just removed here, and puts it back with one touch. */
export function RemovedNotice({ removed, putBack, forget, busy, problem }: ReturnType<typeof useRemovedItem>) {
  const { t } = useTranslation('preparation');
  if (removed === null) return null;
  return (
    <Banner
      tone="accent"
      icon={IconTrash}
      title={t('removedNow', { title: removed.item.title })}
      onDismiss={forget}
      action={
        <Button icon={IconArrowBackUp} busy={busy} onClick={() => void putBack()}>
          {t('putBack')}
        </Button>
      }
    >
      {problem ?? undefined}
    </Banner>
  );
}
