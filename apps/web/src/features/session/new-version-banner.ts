import { IconFileStack } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNewVersion } from './use-new-version.js';

/** "Có bản mới": said until the reader puts it away. */
export function useNewVersionBanner(): readonly BannerEntry[] {
  const { t } = useTranslation('session');
  const { number } = useFormat();
  const { document, seen } = useNewVersion();
  if (document === null) return [];
  const { version, title } = document;
  return [
    {
      kind: 'new-version',
      tone: 'accent',
      icon: IconFileStack,
      title: t('newVersion', { title }),
      children: t('newVersionText', { number: version.number, pages: number(version.pages) }),
      onDismiss: seen,
    },
  ];
}
