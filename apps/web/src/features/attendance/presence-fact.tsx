import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { LiveFact } from '../../ui/bars/live-bar.js';
import { useFormat } from '../../ui/format/use-format.js';
import { attendanceOf } from './presence.js';

/** "24 trên 27 có mặt · Đủ điều kiện tiến hành họp" in the live bar; a guest of named items has none. */
export function PresenceFact() {
  const { t } = useTranslation('attendance');
  const { outOf } = useFormat();
  const live = useMeeting();
  const line = useLine();
  if (live.meeting.facts.itemIds !== null) return null;
  const { present, total } = attendanceOf(live);
  return (
    <LiveFact
      icon={IconUsers}
      title={isStale(line) ? t('presentUnknown') : t('present', { count: present, outOf: outOf(present, total) })}
      detail={isStale(line) ? undefined : <QuorumWord />}
      shownFrom="wider"
    />
  );
}

/** What the figures mean; nothing where the rules name no quorum. */
function QuorumWord() {
  const { t } = useTranslation('attendance');
  const { quorum } = useMeeting().attendance;
  if (quorum === null || !quorum.isKnown) return null;
  return quorum.isReached ? t('quorumReached') : t('quorumNeeds', { required: quorum.required ?? 0 });
}
