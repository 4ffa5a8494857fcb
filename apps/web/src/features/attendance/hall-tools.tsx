import { attendanceAccess } from '@app/contracts';
import { IconDeviceTablet, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { HallCodeButton } from './hall-code-button.js';

/** What stands in the hall: the code on the wall, the tablets of the seats. */
export function HallTools() {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const { head, facts } = live.meeting;
  const { isHallCodeShown, tablets } = live.attendance;
  if (!attendanceAccess['hall-code.show'](facts)) return null;
  return (
    <Card title={t('hall')} ground="sunken" level={3} corners="medium">
      <Stack>
        <p>{isHallCodeShown ? t('codeShown') : t('codeHidden')}</p>
        <Actions>
          <HallCodeButton />
          <ButtonLink to="/meetings/$meetingId/hall-code" params={{ meetingId: head.id }} kind="text" icon={IconQrcode}>
            {t('openCodePage')}
          </ButtonLink>
        </Actions>
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
