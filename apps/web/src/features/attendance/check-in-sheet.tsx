import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { CheckInPanel } from './check-in-panel.js';

/** One's own attendance during the session. */
export function CheckInSheet({ code }: { readonly code: string | null }) {
  const { t } = useTranslation('attendance');
  const { isOpen, fold } = useSessionSheet();
  return (
    <Sheet opened={isOpen('me')} onFold={fold} title={t('mine')} width="narrow">
      <CheckInPanel code={code} kind="filled" />
    </Sheet>
  );
}
