import { IconCheck, IconClipboardCheck, IconHourglass, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Chip } from '../../ui/chip/chip.js';
import { useFormat } from '../../ui/format/use-format.js';
import { MemberGrid, MemberLegend } from '../../ui/members/member-grid.js';
import { Stack } from '../../ui/page/page.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { HallCodeButton } from './hall-code-button.js';
import { attendanceOf, lostLines } from './presence.js';

/** Who is here, one square per member; whether that is enough; whose line is lost. */
export function PresenceCard({ onOpenRoll }: { readonly onOpenRoll: () => void }) {
  const { t } = useTranslation('attendance');
  const { outOf } = useFormat();
  const live = useMeeting();
  const line = useLine();
  const { present, total, counts } = attendanceOf(live);
  const shown = counts.filter(({ mark, count }) => count > 0 || mark === 'in-room' || mark === 'online');
  return (
    <Card
      title={isStale(line) ? t('presentUnknown') : t('present', { count: present, outOf: outOf(present, total) })}
      aside={<QuorumChip />}
    >
      <Stack>
        {!isStale(line) && (
          <>
            <MemberGrid counts={shown} shape="seat" columns={total > 40 ? 12 : 9} />
            <MemberLegend counts={shown} />
          </>
        )}
        <QuorumSentence />
        <LostLines />
        <Button kind="tonal" width="full" icon={IconClipboardCheck} onClick={onOpenRoll}>
          {t('openRoll')}
        </Button>
        {live.meeting.head.state === 'issued' && <HallCodeButton />}
      </Stack>
    </Card>
  );
}

function QuorumChip() {
  const { t } = useTranslation('attendance');
  const { quorum } = useMeeting().attendance;
  if (quorum === null || !quorum.isKnown) return null;
  return quorum.isReached ? (
    <Chip tone="accent" icon={IconCheck}>
      {t('enough')}
    </Chip>
  ) : (
    <Chip tone="amber" icon={IconHourglass}>
      {t('notEnough')}
    </Chip>
  );
}

/** The rule in words while it is not reached: what is missing. */
function QuorumSentence() {
  const { language } = useFormat();
  const { quorum } = useMeeting().attendance;
  if (quorum === null || !quorum.isKnown || quorum.isReached || quorum.words === null) return null;
  return <p>{quorum.words[language]}</p>;
}

const shownLines = 3;

function LostLines() {
  const { t } = useTranslation('attendance');
  const { addressed, duration } = useFormat();
  const live = useMeeting();
  const now = useServerNow();
  const lost = lostLines(live);
  if (lost.length === 0) return null;
  const [first] = lost;
  const seconds = (now - Date.parse(first?.row?.lostAt ?? '')) / 1000;
  return (
    <StatusBox
      tone="amber"
      icon={IconWifiOff}
      title={
        lost.length === 1 && first
          ? t('lostOne', { name: addressed(first.seat.name, first.seat.honorific), time: duration(seconds) })
          : t('lostMany', { count: lost.length })
      }
    >
      {lost.length > 1 && lost.slice(0, shownLines).map(({ seat }) => <p key={seat.id}>{seat.name}</p>)}
    </StatusBox>
  );
}
