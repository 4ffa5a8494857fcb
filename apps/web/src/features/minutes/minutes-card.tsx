import { type AgendaItemView, type Id } from '@app/contracts';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Stack } from '../../ui/page/page.js';
import { ConclusionField } from './conclusion-field.js';
import { ItemSpeeches } from './item-speeches.js';
import { OutcomeField } from './outcome-field.js';
import { useMinutes } from './use-minutes.js';

/** In the console: what whoever speaks says, what became of the item the session is on, and its conclusion. */
export function MinutesCard({ onAdd }: { readonly onAdd: (itemId: Id) => void }) {
  const { t } = useTranslation('minutes');
  const { head, items } = useMeeting().meeting;
  const { canWrite } = useMinutes();
  const item = currentItem(items);
  if (!canWrite) return null;
  return (
    <Card
      title={item === null || item.isSecret ? t('cardMeeting') : t('cardTitle', { number: item.number ?? '' })}
      aside={
        <ButtonLink
          to="/meetings/$meetingId/record"
          params={{ meetingId: head.id }}
          kind="text"
          size="small"
          icon={IconFileText}
        >
          {t('openRecord')}
        </ButtonLink>
      }
    >
      <Stack>
        {item !== null && !item.isSecret && <OfItem key={item.id} item={item} onAdd={() => onAdd(item.id)} />}
        {item?.isSecret === true && <p>{t('secret')}</p>}
        {head.kind === 'working' && <ConclusionField itemId={null} rows={5} />}
      </Stack>
    </Card>
  );
}

function OfItem({ item, onAdd }: { readonly item: AgendaItemView; readonly onAdd: () => void }) {
  const { head } = useMeeting().meeting;
  return (
    <>
      <ItemSpeeches item={item} onAdd={onAdd} />
      {head.kind === 'session' && <OutcomeField item={item} />}
      {head.kind === 'session' && <ConclusionField itemId={item.id} rows={4} />}
    </>
  );
}
