import { type NoticeView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../ui/chip/state-chip.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { RowIcon, RowLink } from '../../ui/list/row.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './notices.module.css';
import { noticeIcons, useNoticeWords } from './use-notice-words.js';

const PAPERS_NAMED = 3;

/** One notice; a touch marks it as read and opens what it is about. */
export function NoticeRow({ notice, onOpen }: { readonly notice: NoticeView; readonly onOpen: () => void }) {
  const { instant } = useFormat();
  const now = useNow(60_000);
  const { title, detail, note } = useNoticeWords()(notice);
  const { kind, meeting, isRead } = notice;
  const place =
    meeting === null
      ? ({ to: '/' } as const)
      : ({
          to: kind === 'sent-back' || kind === 'approved' ? '/meetings/$meetingId/prepare' : '/meetings/$meetingId',
          params: { meetingId: meeting.id },
        } as const);
  return (
    <RowLink
      {...place}
      onClick={onOpen}
      lead={<RowIcon of={noticeIcons[kind]} tone={isRead ? 'plain' : 'accent'} />}
      title={title}
      weight={isRead ? 'medium' : 'semibold'}
      detail={detail}
    >
      <span className={styles.more}>
        {note !== null && note !== '' && <span>{note}</span>}
        <Papers notice={notice} />
        <span className={styles.at}>
          <Whole>{instant(notice.at, now)}</Whole>
        </span>
      </span>
    </RowLink>
  );
}

function Papers({ notice: { papers } }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notifications');
  if (papers.length === 0) return null;
  const late = papers.filter(({ isLate }) => isLate).length;
  const rest = papers.length - PAPERS_NAMED;
  return (
    <>
      {papers.slice(0, PAPERS_NAMED).map(({ documentId, title }) => (
        <span key={documentId} className={styles.paper}>
          {title}
        </span>
      ))}
      {rest > 0 && <span>{t('morePapers', { count: rest })}</span>}
      {late > 0 && <StateChip state="late">{t('late', { count: late })}</StateChip>}
    </>
  );
}
