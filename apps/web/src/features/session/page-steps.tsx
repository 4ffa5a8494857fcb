import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button/icon-button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { DockBar } from './dock.js';

export interface PageStepsProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

/** The middle of the dock: one page back or on. */
export function PageSteps({ page, pages, onGo }: PageStepsProps) {
  const { t } = useTranslation('session');
  const { outOf } = useFormat();
  return (
    <DockBar>
      <IconButton label={t('previousPage')} icon={IconChevronLeft} onClick={() => onGo(page - 1)} />
      <b>{outOf(page, pages)}</b>
      <IconButton label={t('nextPage')} icon={IconChevronRight} onClick={() => onGo(page + 1)} />
    </DockBar>
  );
}
