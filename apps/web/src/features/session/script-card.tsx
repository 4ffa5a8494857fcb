import { type AgendaItemView } from '@app/contracts';
import { IconEdit, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem, nextItem } from '../../live/session-items.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Empty } from '../../ui/state/empty.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './script.module.css';

/** What the chair reads out, large: the script of the item, its draft conclusion. Moves on by itself. */
export function ScriptCard() {
  const { t } = useTranslation('session');
  const { items } = useMeeting().meeting;
  const item = currentItem(items) ?? nextItem(items);
  if (item === null)
    return (
      <Card>
        <Empty icon={IconFileText} title={t('agendaDone')} />
      </Card>
    );
  return <Script key={item.id} item={item} />;
}

function Script({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('session');
  const { scripts } = useMeeting().meeting;
  const { open } = useSessionSheet();
  const words = scripts.find(({ itemId }) => itemId === item.id);
  const eyebrow =
    item.state === 'current'
      ? t('itemNow', { number: item.number ?? '' })
      : t('itemNext', { number: item.number ?? '' });
  return (
    <Card>
      <div className={styles.script}>
        <div className={styles.head}>
          <p className={styles.eyebrow}>{eyebrow}</p>
          <Button kind="text" size="small" icon={IconEdit} onClick={() => open('script', item.id)}>
            {t('editScript')}
          </Button>
        </div>
        <h2 className={styles.title}>
          <Whole>{item.title}</Whole>
        </h2>
        {words === undefined || words.script === '' ? (
          <p className={styles.none}>{t('noScript')}</p>
        ) : (
          <p className={styles.text}>{words.script}</p>
        )}
        {words !== undefined && words.draftConclusion !== '' && (
          <section className={styles.conclusion}>
            <h3 className={styles.eyebrow}>{t('draftConclusion')}</h3>
            <p className={styles.text}>{words.draftConclusion}</p>
          </section>
        )}
      </div>
    </Card>
  );
}
