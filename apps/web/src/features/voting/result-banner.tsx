import { type Id } from '@app/contracts';
import { IconCheckbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { Button } from '../../ui/button/button.js';
import { useBallots } from './use-ballots.js';

/** The banner stays this long after the announcement, unless it is put away before. */
const SHOWN_MS = 3 * 60_000;

/** "Kết quả biểu quyết: Được thông qua", for whoever has folded the ballot away. */
export function useResultBanner(): readonly BannerEntry[] {
  const { t } = useTranslation('voting');
  const now = useServerNow();
  const { isOpen, open } = useSessionSheet();
  const [seen, setSeen] = useState<readonly Id[]>([]);
  const latest = useBallots().findLast(
    ({ ballot }) => ballot.announcedAt !== null && now - Date.parse(ballot.announcedAt) < SHOWN_MS,
  );
  const result = latest?.ballot.announced;
  if (!latest || !result || seen.includes(latest.ballot.id) || isOpen('vote') || isOpen('ballot-result')) return [];
  const { id, question } = latest.ballot;
  const put = (): void => setSeen((before) => [...before, id]);
  return [
    {
      kind: 'ballot',
      tone: 'accent',
      icon: IconCheckbox,
      title: t('resultIs', { outcome: t(`outcome.${result.outcome}`) }),
      children: question,
      onDismiss: put,
      action: (
        <Button
          kind="tonal"
          size="small"
          onClick={() => {
            put();
            open('ballot-result', id);
          }}
        >
          {t('seeResult')}
        </Button>
      ),
    },
  ];
}
