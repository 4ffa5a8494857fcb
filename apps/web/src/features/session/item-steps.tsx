import { IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem, sessionItems } from '../../live/session-items.js';
import { Button } from '../../ui/button/button.js';
import { Actions } from '../../ui/form/form-layout.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { ItemMark } from './agenda-list.js';
import { type ItemActs } from './use-item-acts.js';

interface ItemStepsProps {
  readonly acts: ItemActs;
  readonly onDone: () => void;
}

const then = (done: Promise<unknown>, onDone: () => void): void =>
  void done.then((answer) => answer !== null && onDone());

/** Out of the current item: it is over, or not discussed today. */
export function CurrentItemSteps({ acts, onDone }: ItemStepsProps) {
  const { t } = useTranslation('session');
  const current = currentItem(useMeeting().meeting.items);
  if (current === null) return null;
  return (
    <Actions>
      <Button icon={IconPlayerStop} busy={acts.end.busy} onClick={() => then(acts.end.run(current.id), onDone)}>
        {t('step.endItem')}
      </Button>
      <Button
        icon={IconPlayerSkipForward}
        busy={acts.skip.busy}
        onClick={() => then(acts.skip.run(current.id), onDone)}
      >
        {t('skipItem')}
      </Button>
    </Actions>
  );
}

/** To another item than the next one. */
export function OtherItems({ acts, onDone }: ItemStepsProps) {
  const { t } = useTranslation('session');
  const others = sessionItems(useMeeting().meeting.items).filter(({ state }) => state !== 'current');
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{t('toItem')}</h3>
      <List label={t('toItem')}>
        {others.map((item) => (
          <RowButton
            key={item.id}
            lead={<ItemMark item={item} />}
            title={item.title}
            detail={t(item.state === 'planned' ? 'beginItem' : 'beginAgain')}
            weight="medium"
            onPress={() => then(acts.begin.run(item.id), onDone)}
          />
        ))}
      </List>
    </section>
  );
}
