import { type NoticeKind, type NoticeView } from '@app/contracts';
import {
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarX,
  IconChecks,
  IconEdit,
  IconFileText,
  IconListDetails,
  IconMail,
  IconUserQuestion,
  IconWritingSign,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTimeRange, dayOf } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { type IconShape } from '../../ui/icon/icon.js';

export const noticeIcons: Readonly<Record<NoticeKind, IconShape>> = {
  invited: IconMail,
  changed: IconEdit,
  agenda: IconListDetails,
  moved: IconCalendarEvent,
  cancelled: IconCalendarX,
  uninvited: IconCalendarOff,
  papers: IconFileText,
  'absence-asked': IconUserQuestion,
  'substitute-asked': IconUserQuestion,
  'absence-decided': IconChecks,
  submitted: IconWritingSign,
  approved: IconChecks,
  'sent-back': IconEdit,
};

export interface NoticeWords {
  /** What happened. */
  readonly title: string;
  /** Which meeting, when and where. */
  readonly detail: string;
  /** The reason, or how it was decided. */
  readonly note: string | null;
}

/** A notice in words, made from what the reader may see now. */
export function useNoticeWords(): (notice: NoticeView) => NoticeWords {
  const { t } = useTranslation('notifications');
  const { longDay } = useFormat();
  return (notice) => {
    const { meeting } = notice;
    if (meeting === null) return { title: t('kinds.uninvited'), detail: t('uninvitedText'), note: null };
    const when = `${formatTimeRange(meeting.startsAt, meeting.endsAt)}, ${longDay(dayOf(meeting.startsAt))}`;
    const shows = showsTime(notice.kind);
    return {
      title: titleOf(notice, t),
      detail: shows ? [meeting.title, when, meeting.place].filter(Boolean).join(' · ') : meeting.title,
      note: noteOf(notice, t),
    };
  };
}

type Translate = ReturnType<typeof useTranslation<'notifications'>>['t'];

const showsTime = (kind: NoticeKind): boolean =>
  kind === 'invited' || kind === 'moved' || kind === 'changed' || kind === 'cancelled' || kind === 'submitted';

function titleOf({ kind, isAsAide, papers, absence }: NoticeView, t: Translate): string {
  const name = absence?.name ?? '';
  switch (kind) {
    case 'invited':
      return t(isAsAide ? 'kinds.invitedAide' : 'kinds.invited');
    case 'papers':
      return t('kinds.papers', { count: papers.length });
    case 'absence-decided':
      return t(absence?.decision === 'refused' ? 'kinds.refused' : 'kinds.granted', { name });
    case 'absence-asked':
      return t('kinds.absence-asked', { name });
    case 'substitute-asked':
      return t('kinds.substitute-asked', { name, substitute: absence?.substituteName ?? '' });
    case 'changed':
    case 'agenda':
    case 'moved':
    case 'cancelled':
    case 'uninvited':
    case 'submitted':
    case 'approved':
    case 'sent-back':
      return t(`kinds.${kind}`);
  }
}

function noteOf({ kind, meeting, absence }: NoticeView, t: Translate): string | null {
  switch (kind) {
    case 'moved':
    case 'cancelled':
    case 'sent-back':
      return meeting?.reason ? t('reason', { reason: meeting.reason }) : null;
    case 'absence-asked':
    case 'substitute-asked': {
      const decided = absence === null ? null : t(`decided.${absence.decision}`);
      return [absence?.reason ? t('reason', { reason: absence.reason }) : null, decided].filter(Boolean).join(' · ');
    }
    case 'invited':
    case 'changed':
    case 'agenda':
    case 'uninvited':
    case 'papers':
    case 'absence-decided':
    case 'submitted':
    case 'approved':
      return null;
  }
}
