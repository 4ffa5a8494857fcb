import { type AgendaItemView } from '@app/contracts';
import { IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Line } from '../../ui/page/page.js';
import styles from './minutes.module.css';
import { Speaker, SpeechLine } from './speech-line.js';
import { useMinutes } from './use-minutes.js';

export interface ItemSpeechesProps {
  readonly item: AgendaItemView;
  /** Null: nothing is written any more. */
  readonly onAdd: (() => void) | null;
}

/** Who spoke on an item, in order, each with the summary of what was said. */
export function ItemSpeeches({ item, onAdd }: ItemSpeechesProps) {
  const { t } = useTranslation('minutes');
  const speeches = useMinutes().speeches.filter(({ itemId }) => itemId === item.id);
  return (
    <div className={styles.field}>
      <p className={styles.label}>{t('speeches')}</p>
      {speeches.length === 0 && <p>{t('speechesNone')}</p>}
      <ol className={styles.speeches}>
        {speeches.map((speech) =>
          onAdd === null ? (
            !speech.isLeftOut && (
              <li key={speech.id} className={styles.speech}>
                <Speaker speech={speech} />
                <p className={styles.text}>{speech.summary === '' ? t('summaryNone') : speech.summary}</p>
              </li>
            )
          ) : (
            <SpeechLine key={speech.id} speech={speech} />
          ),
        )}
      </ol>
      {onAdd !== null && (
        <Line>
          <Button kind="tonal" size="small" icon={IconMessagePlus} onClick={onAdd}>
            {t('addSpeech')}
          </Button>
        </Line>
      )}
    </div>
  );
}
