import { type AttendanceView, type OwnCheckInWay } from '@app/contracts';
import { IconCircleCheckFilled, IconClock, IconDoorExit, IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { formatTime } from '../../ui/format/dates.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { CheckInCodeForm } from './check-in-code-form.js';
import { usePlaceWords } from './place-words.js';
import { useOwnAttendance } from './use-own-attendance.js';

export interface CheckInPanelProps {
  /** The code that came with the address of a scanned QR; null = none. */
  readonly code: string | null;
  /** filled where checking in is the one next step of the screen. */
  readonly kind: 'filled' | 'tonal';
}

/** One's own attendance: check in, leave, come back. Nothing for somebody without a seat. */
export function CheckInPanel({ code, kind }: CheckInPanelProps) {
  const { t } = useTranslation('attendance');
  const { own, checkIn, leave, comeBack } = useOwnAttendance();
  switch (own.kind) {
    case 'none':
    case 'over':
      return null;
    case 'too-early':
      return (
        <StatusBox tone="soft" icon={IconClock} title={t('opensAt', { time: formatTime(own.opensAt) })}>
          {t('opensText')}
        </StatusBox>
      );
    case 'open':
      return <Ways ways={own.ways} act={checkIn} code={code} kind={kind} />;
    case 'present':
      return (
        <Stack gap="small">
          <Present row={own.row} />
          <Button icon={IconDoorExit} busy={leave.busy} onClick={() => void leave.run(own.row.seatId)}>
            {t('leave')}
          </Button>
          <Refusal text={leave.problem} onDismiss={leave.clear} />
        </Stack>
      );
    case 'left':
      return (
        <Stack gap="small">
          <StatusBox
            tone="amber"
            icon={IconDoorExit}
            title={t('leftAt', { time: formatTime(own.row.leftAt ?? own.row.checkedInAt ?? 0) })}
            announced="status"
          >
            {t('leftText')}
          </StatusBox>
          <Button kind={kind} icon={IconLogin2} busy={comeBack.busy} onClick={() => void comeBack.run(own.row.seatId)}>
            {t('comeBack')}
          </Button>
          <Refusal text={comeBack.problem} onDismiss={comeBack.clear} />
        </Stack>
      );
  }
}

function Present({ row }: { readonly row: AttendanceView }) {
  const { t } = useTranslation('attendance');
  const place = usePlaceWords();
  const site = useMeeting().meeting.sites.find(({ id }) => id === row.siteId)?.name ?? null;
  return (
    <StatusBox
      tone="soft"
      icon={IconCircleCheckFilled}
      title={t('checkedIn', { time: formatTime(row.checkedInAt ?? 0) })}
      announced="status"
    >
      {place(row.place ?? 'hall', site)}
    </StatusBox>
  );
}

interface WaysProps extends CheckInPanelProps {
  readonly ways: readonly OwnCheckInWay[];
  readonly act: ReturnType<typeof useOwnAttendance>['checkIn'];
}

function Ways({ ways, act, code, kind }: WaysProps) {
  const { t } = useTranslation('attendance');
  const direct = ways.find((way) => way !== 'qr');
  return (
    <Stack>
      {direct !== undefined && (
        <Button
          kind={kind}
          size="large"
          width="full"
          icon={IconLogin2}
          busy={act.busy}
          onClick={() => void act.run({ way: direct, code: null })}
        >
          {t(`by.${direct}`)}
        </Button>
      )}
      {ways.includes('qr') && (
        <CheckInCodeForm
          code={code}
          kind={direct === undefined ? kind : 'outlined'}
          place={direct === undefined ? 'alone' : 'beside'}
          busy={act.busy}
          onSend={(typed) => void act.run({ way: 'qr', code: typed })}
        />
      )}
      <Refusal text={act.problem} onDismiss={act.clear} />
    </Stack>
  );
}
