import { type Id } from '@app/contracts';
import { IconCheckbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { type BannerEntry } from '../../ui/banner/banner-stack.js';
import { Button } from '../../ui/button/button.js';
import { latestResult } from './latest-result.js';
import { useBallots } from './use-ballots.js';

/** "Kết quả biểu quyết: Được thông qua", for whoever has folded the ballot away. */
export function useResultBanner(): readonly BannerEntry[] {
  const { t } = useTranslation('voting');
  const now = useServerNow();
  const { isOpen, open } = useSessionSheet();
  const [seen, setSeen] = useState<readonly Id[]>([]);
  const item = currentItem(useMeeting().meeting.items);
  const latest = latestResult(
    useBallots().map(({ ballot }) => ballot),
    item?.id ?? null,
    now,
  );
  const result = latest?.announced;
  if (!latest || !result || seen.includes(latest.id) || isOpen('vote') || isOpen('ballot-result')) return [];
  const { id, question } = latest;
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
