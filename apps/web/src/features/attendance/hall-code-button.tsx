import { attendanceAccess } from '@app/contracts';
import { IconQrcode, IconQrcodeOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { Refusal } from '../../ui/state/refusal.js';

/** Shows the code for checking in on the walls of the meeting, and takes it away; nothing for whoever may not. */
export function HallCodeButton() {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const { head, facts } = live.meeting;
  const { isHallCodeShown } = live.attendance;
  const show = useAct(useCallback((key: string) => client.attendance.showHallCode(head.id, { key }), [head.id]));
  const hide = useAct(useCallback((key: string) => client.attendance.hideHallCode(head.id, { key }), [head.id]));
  if (!attendanceAccess['hall-code.show'](facts)) return null;
  const [act, icon, words] = isHallCodeShown
    ? ([hide, IconQrcodeOff, 'hideCode'] as const)
    : ([show, IconQrcode, 'showCode'] as const);
  return (
    <>
      <Button icon={icon} busy={act.busy} onClick={() => void act.run()}>
        {t(words)}
      </Button>
      <Refusal text={show.problem ?? hide.problem} />
    </>
  );
}
