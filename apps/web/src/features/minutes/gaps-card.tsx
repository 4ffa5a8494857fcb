import { type RecordGap } from '@app/contracts';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Card } from '../../ui/card/card.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { RowButton, RowIcon } from '../../ui/list/row.js';
import { anchorOf } from './anchor-of.js';
import { useMinutes } from './use-minutes.js';

/** What a secretary may still want to write; a touch leads there. None of it forbids anything. */
export function GapsCard() {
  const { t } = useTranslation('minutes');
  const { gaps } = useMinutes();
  if (gaps.length === 0)
    return (
      <Card title={t('missing')}>
        <IconText icon={IconCircleCheck}>{t('missingNone')}</IconText>
      </Card>
    );
  return (
    <Card title={t('missing')} aside={t('missingCount', { count: gaps.length })} padding="none">
      <List label={t('missing')}>
        {gaps.map((gap) => (
          <Gap key={`${gap.kind} ${gap.itemId ?? ''}`} gap={gap} />
        ))}
      </List>
    </Card>
  );
}

function Gap({ gap: { kind, itemId, count } }: { readonly gap: RecordGap }) {
  const { t } = useTranslation('minutes');
  const item = useMeeting().meeting.items.find(({ id }) => id === itemId);
  return (
    <RowButton
      lead={<RowIcon of={IconAlertTriangle} tone="amber" />}
      title={kind === 'no-summary' ? t('gapSummary', { count }) : t(`gaps.${kind}`)}
      detail={item && t('gapItem', { number: item.number ?? '', title: item.title })}
      onPress={() => document.getElementById(anchorOf(itemId))?.scrollIntoView()}
    />
  );
}
