import { type AgendaItemView } from '@app/contracts';
import { IconEdit, IconMicrophone2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { ScriptSheet } from './script-sheet.js';
import styles from './script-reading.module.css';

/** For the chair, who does not prepare the meeting: what he will read out, read in peace before the session. */
export function ScriptReading() {
  const { t } = useTranslation('preparation');
  const { items, scripts } = useMeeting().meeting;
  const presides = useMay('agenda.edit-script');
  const prepares = useMay('agenda.edit');
  const [opened, setOpened] = useState<'folded' | 'reading' | AgendaItemView>('folded');
  if (!presides || prepares || scripts.every(({ script, draftConclusion }) => script + draftConclusion === ''))
    return null;
  if (typeof opened === 'object') return <ScriptSheet item={opened} onFold={() => setOpened('reading')} />;
  return (
    <div>
      <Button icon={IconMicrophone2} onClick={() => setOpened('reading')}>
        {t('readScript')}
      </Button>
      <Sheet opened={opened === 'reading'} onFold={() => setOpened('folded')} title={t('scriptField')}>
        <Stack>
          {items.map((item) => (
            <ItemScript key={item.id} item={item} onEdit={() => setOpened(item)} />
          ))}
        </Stack>
      </Sheet>
    </div>
  );
}

function ItemScript({ item, onEdit }: { readonly item: AgendaItemView; readonly onEdit: () => void }) {
  const { t } = useTranslation('preparation');
  const words = useMeeting().meeting.scripts.find(({ itemId }) => itemId === item.id);
  return (
    <Card level={3} ground="sunken" corners="medium" title={`${item.number ?? ''}. ${item.title}`}>
      <Stack>
        <p className={styles.text}>{words?.script || t('noScript')}</p>
        {words !== undefined && words.draftConclusion !== '' && (
          <div>
            <p className={styles.head}>{t('conclusionField')}</p>
            <p className={styles.text}>{words.draftConclusion}</p>
          </div>
        )}
        <div>
          <Button kind="text" size="small" icon={IconEdit} onClick={onEdit}>
            {t('editScriptOf', { number: item.number ?? '' })}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
