import { type AgendaItemView, type Id } from '@app/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { classNames } from '../../ui/class-names.js';
import { Icon } from '../../ui/icon/icon.js';
import { RowNumber } from '../../ui/list/row.js';
import { Whole } from '../../ui/text/whole.js';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.js';
import styles from './agenda-list.module.css';
import { type PaperOpening } from './paper-link.js';
import { PaperRow } from './paper-row.js';
import { usePapers } from './paper-stage.js';

const NO_BREAK = '\u00a0';

export interface AgendaListProps extends PaperOpening {
  /** The item whose papers are shown. */
  readonly chosenId: Id | null;
  readonly onChoose: (itemId: Id) => void;
}

/** The agenda with the papers of the chosen item under it; a touch on another item shows its papers. */
export function AgendaList({ chosenId, onChoose, ...opening }: AgendaListProps) {
  const { t } = useTranslation('session');
  const { items } = useMeeting().meeting;
  const general = usePapers(null);
  return (
    <>
      <ol className={styles.list} aria-label={t('agenda')}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            isChosen={item.id === chosenId}
            onChoose={() => onChoose(item.id)}
            opening={opening}
          />
        ))}
      </ol>
      {general.length > 0 && (
        <section className={styles.general}>
          <h3 className={styles.heading}>{t('generalPapers')}</h3>
          <ul>
            {general.map((document) => (
              <PaperRow key={document.id} document={document} {...opening} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ItemProps {
  readonly item: AgendaItemView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly opening: PaperOpening;
}

function Item({ item, isChosen, onChoose, opening }: ItemProps) {
  const { t } = useTranslation('session');
  const papers = usePapers(item.id);
  const isCurrent = item.state === 'current';
  return (
    <li className={classNames(styles.item, isCurrent && styles.current)} aria-current={isCurrent ? 'step' : undefined}>
      <button type="button" className={styles.choose} aria-expanded={isChosen} onClick={onChoose}>
        <ItemMark item={item} />
        <span className={styles.text}>
          <span className={styles.title}>
            <Whole>{item.title}</Whole>
          </span>
          <ItemDetail item={item} papers={papers.length} />
        </span>
      </button>
      {isChosen && papers.length > 0 && (
        <ul className={styles.papers} aria-label={t('papersOf', { title: item.title })}>
          {papers.map((document) => (
            <PaperRow key={document.id} document={document} {...opening} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The number of an item, a check once it is done. */
export function ItemMark({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('session');
  if (item.state === 'done')
    return (
      <RowNumber state="done">
        <Icon of={IconCheck} size={20} weight="strong" />
        <VisuallyHidden>{t('itemDone', { number: item.number ?? '' })}</VisuallyHidden>
      </RowNumber>
    );
  if (item.number === null) return null;
  return <RowNumber state={item.state === 'current' ? 'now' : 'next'}>{item.number}</RowNumber>;
}

function ItemDetail({ item, papers }: { readonly item: AgendaItemView; readonly papers: number }) {
  const { t } = useTranslation('session');
  const isOver = item.state === 'done' || item.state === 'skipped';
  const parts = [
    item.state === 'skipped' ? t('itemSkipped') : null,
    isOver || item.minutesPlanned === 0 ? null : t('minutes', { count: item.minutesPlanned }),
    isOver || !item.hasVote ? null : t('hasVote'),
    papers === 0 ? null : t('papers', { count: papers }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  // A number stays with what it counts; lines break between the facts, and no line ends in a dot.
  return (
    <span className={styles.detail}>
      {parts.map((part) => (
        <span key={part} className={styles.fact}>
          <span>{part.replaceAll(' ', NO_BREAK)}</span>
        </span>
      ))}
    </span>
  );
}
