import { attendanceAccess } from '@app/contracts';
import { IconDeviceTablet, IconQrcode, IconQrcodeOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';

/** What stands in the hall: the code on the wall, the tablets of the seats. */
export function HallTools() {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const { head, facts } = live.meeting;
  const { isHallCodeShown, tablets } = live.attendance;
  const show = useAct(useCallback((key: string) => client.attendance.showHallCode(head.id, { key }), [head.id]));
  const hide = useAct(useCallback((key: string) => client.attendance.hideHallCode(head.id, { key }), [head.id]));
  if (!attendanceAccess['hall-code.show'](facts)) return null;
  return (
    <Card title={t('hall')} ground="sunken" level={3} corners="medium">
      <Stack>
        <p>{isHallCodeShown ? t('codeShown') : t('codeHidden')}</p>
        <Actions>
          {isHallCodeShown ? (
            <Button icon={IconQrcodeOff} busy={hide.busy} onClick={() => void hide.run()}>
              {t('hideCode')}
            </Button>
          ) : (
            <Button icon={IconQrcode} busy={show.busy} onClick={() => void show.run()}>
              {t('showCode')}
            </Button>
          )}
          <ButtonLink to="/meetings/$meetingId/hall-code" params={{ meetingId: head.id }} kind="text" icon={IconQrcode}>
            {t('openCodePage')}
          </ButtonLink>
        </Actions>
        <Refusal text={show.problem ?? hide.problem} />
        {attendanceAccess['seat-code.issue'](facts) && (
          <>
            <p>{t('tablets', { open: tablets.filter(({ state }) => state === 'open').length, all: tablets.length })}</p>
            <Actions>
              <ButtonLink
                to="/meetings/$meetingId/seat-codes"
                params={{ meetingId: head.id }}
                kind="outlined"
                icon={IconDeviceTablet}
              >
                {t('prepareTablets')}
              </ButtonLink>
            </Actions>
          </>
        )}
      </Stack>
    </Card>
  );
}
