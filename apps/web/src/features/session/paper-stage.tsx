import { type AgendaItemView, type DocumentView, type Id, positionOf } from '@app/contracts';
import { IconFileOff, IconHourglass } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Empty } from '../../ui/state/empty.js';
import { PaperList, type PaperListProps } from './paper-list.js';
import styles from './paper-stage.module.css';

export interface PaperStageProps extends Pick<PaperListProps, 'onOpen'> {
  /** The item whose papers lie on the table; null = none has begun. */
  readonly item: AgendaItemView | null;
  /** The opened paper. It fills the stage; without one the papers of the item lie there. */
  readonly children?: ReactNode;
}

/** The middle of a session: the paper has it. */
export function PaperStage({ item, onOpen, children }: PaperStageProps) {
  const { t } = useTranslation('session');
  const papers = usePapers(item?.id ?? null);
  if (children) return <div className={styles.whole}>{children}</div>;
  return (
    <div className={styles.stage}>
      <div className={styles.sheet}>
        {item === null ? (
          <Empty icon={IconHourglass} title={t('between')}>
            {t('betweenText')}
          </Empty>
        ) : (
          <>
            {item.number !== null && <p className={styles.number}>{t('item', { number: item.number })}</p>}
            <h2 className={styles.title}>{item.title}</h2>
            <Presenter item={item} />
            {item.isSecret ? (
              <Empty icon={IconFileOff} title={t('secret')} />
            ) : (
              <PaperList papers={papers} onOpen={onOpen} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** On a shared screen a name carries its position. */
function Presenter({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('session');
  const seat = useMeeting().meeting.seats.find(({ id }) => id === item.presenterSeatId);
  if (item.presenterName === null) return null;
  const position = seat === undefined ? '' : positionOf(seat);
  const name = position === '' ? item.presenterName : `${item.presenterName}, ${position}`;
  return <p className={styles.by}>{t('presentedBy', { name })}</p>;
}

/** The papers of an item in their order. */
export function usePapers(itemId: Id | null): readonly DocumentView[] {
  return useMeeting().documents.documents.filter((document) => document.itemId === itemId);
}
