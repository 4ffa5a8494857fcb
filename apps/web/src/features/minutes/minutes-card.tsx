import { type AgendaItemView, type Id } from '@app/contracts';
import { IconArrowRight, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Stack } from '../../ui/page/page.js';
import { ConclusionField } from './conclusion-field.js';
import { ItemSpeeches } from './item-speeches.js';
import styles from './minutes.module.css';
import { OutcomeField } from './outcome-field.js';
import { useMinutes } from './use-minutes.js';

/** In the console: what whoever speaks says, what became of the item the session is on, and its conclusion. */
export function MinutesCard({ onAdd }: { readonly onAdd: (itemId: Id) => void }) {
  const { t } = useTranslation('minutes');
  const { head } = useMeeting().meeting;
  const { canWrite } = useMinutes();
  const { item, now, hold, letGo } = useWrittenItem();
  if (!canWrite) return null;
  return (
    <div
      onFocus={() => item && hold(item.id)}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && letGo()}
    >
      <Card
        title={item === null ? t('cardMeeting') : t('cardTitle', { number: item.number ?? '' })}
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
          {now !== null && now.id !== item?.id && (
            <div className={styles.state}>
              <span>{t('movedOn', { number: now.number ?? '' })}</span>
              <Button kind="tonal" size="small" trailingIcon={IconArrowRight} onClick={letGo}>
                {t('goOn', { number: now.number ?? '' })}
              </Button>
            </div>
          )}
          <Written item={item} onAdd={onAdd} />
          {head.kind === 'working' && <ConclusionField itemId={null} rows={5} />}
        </Stack>
      </Card>
    </div>
  );
}

/** The item the session is on; while somebody types about another one, that one: nothing moves under his fingers. */
function useWrittenItem() {
  const { items } = useMeeting().meeting;
  const [heldId, setHeldId] = useState<Id | null>(null);
  const now = currentItem(items);
  const held = items.find(({ id }) => id === heldId) ?? null;
  return { now, item: held ?? now, hold: (id: Id) => setHeldId(id), letGo: () => setHeldId(null) };
}

function Written({ item, onAdd }: { readonly item: AgendaItemView | null; readonly onAdd: (itemId: Id) => void }) {
  const { t } = useTranslation('minutes');
  const { head } = useMeeting().meeting;
  if (item === null) return <p>{t('betweenItems')}</p>;
  if (item.isSecret) return <p>{t('secret')}</p>;
  return (
    <Stack key={item.id}>
      <ItemSpeeches item={item} onAdd={() => onAdd(item.id)} />
      {head.kind === 'session' && <OutcomeField item={item} />}
      {head.kind === 'session' && <ConclusionField itemId={item.id} rows={4} />}
    </Stack>
  );
}
