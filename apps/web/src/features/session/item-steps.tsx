import { IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem, sessionItems } from '../../live/session-items.js';
import { Button } from '../../ui/button/button.js';
import { Actions } from '../../ui/form/form-layout.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { ItemMark } from './agenda-list.js';
import { type ItemActs } from './use-item-acts.js';

/** To another item than the next one, or out of the current one. */
export function ItemSteps({ acts, onDone }: { readonly acts: ItemActs; readonly onDone: () => void }) {
  const { t } = useTranslation('session');
  const { items } = useMeeting().meeting;
  const current = currentItem(items);
  const others = sessionItems(items).filter(({ state }) => state !== 'current');
  const then = (done: Promise<unknown>): void => void done.then((answer) => answer !== null && onDone());
  return (
    <Stack>
      {current && (
        <Actions>
          <Button icon={IconPlayerStop} busy={acts.end.busy} onClick={() => then(acts.end.run(current.id))}>
            {t('step.endItem')}
          </Button>
          <Button icon={IconPlayerSkipForward} busy={acts.skip.busy} onClick={() => then(acts.skip.run(current.id))}>
            {t('skipItem')}
          </Button>
        </Actions>
      )}
      {others.length > 0 && (
        <List label={t('toItem')}>
          {others.map((item) => (
            <RowButton
              key={item.id}
              lead={<ItemMark item={item} />}
              title={item.title}
              detail={t(item.state === 'planned' ? 'beginItem' : 'beginAgain')}
              weight="medium"
              onPress={() => then(acts.begin.run(item.id))}
            />
          ))}
        </List>
      )}
    </Stack>
  );
}
