import { type MarkState } from '@app/client';
import { IconAlertTriangle, IconCheck, IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconText } from '../../ui/icon/icon-text.js';

/** ● on this device, ✓ on the server. */
export function MarkStateSign({ state }: { readonly state: MarkState }) {
  const { t } = useTranslation('annotations');
  switch (state) {
    case 'on-device':
      return <IconText icon={IconPointFilled}>{t('notes.onDevice')}</IconText>;
    case 'on-server':
      return <IconText icon={IconCheck}>{t('notes.onServer')}</IconText>;
    case 'refused':
      return <IconText icon={IconAlertTriangle}>{t('notes.refused')}</IconText>;
  }
}
