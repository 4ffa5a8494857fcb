import { type DeviceView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconDeviceTablet, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Chip } from '../../../ui/chip/chip.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { useNow } from '../../../ui/format/use-now.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { useDeviceName } from '../parts/device-name.js';
import { LoadState } from '../parts/load-state.js';
import { devicesQuery } from '../queries.js';
import { useSend } from '../use-send.js';

/** Where one is signed in, and the way out of each. */
export function MyDevices() {
  const { t } = useTranslation('identity');
  const devices = useQuery(devicesQuery);
  const others = useSend((key: string) => client.identity.endOtherDevices({ key }).then(() => 'done' as const));
  if (!devices.data) return <LoadState query={devices} title={t('account.devices')} rows={3} />;
  const hasOthers = devices.data.some((device) => !device.current);
  return (
    <Card
      title={t('account.devices')}
      padding="none"
      aside={
        hasOthers && (
          <Button size="small" icon={IconLogout} busy={others.busy} onClick={() => void others.run()}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      <Refusal text={others.text} onDismiss={others.clear} />
      <List>
        {devices.data.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </List>
    </Card>
  );
}

function DeviceRow({ device }: { readonly device: DeviceView }) {
  const { t } = useTranslation('identity');
  const { instant } = useFormat();
  const deviceName = useDeviceName();
  const now = useNow(60_000);
  const end = useSend((key: string) => client.identity.endDevice(device.id, { key }).then(() => 'done' as const));
  return (
    <Row
      lead={<RowIcon of={IconDeviceTablet} />}
      title={deviceName(device.deviceName)}
      detail={t('account.seen', { at: instant(device.lastSeenAt, now), since: instant(device.signedInAt, now) })}
      trail={
        device.current ? (
          <Chip tone="accent" icon={IconCheck}>
            {t('account.thisDevice')}
          </Chip>
        ) : (
          <Button size="small" busy={end.busy} onClick={() => void end.run()}>
            {t('account.endDevice')}
          </Button>
        )
      }
    >
      {end.text === null ? undefined : <Refusal text={end.text} onDismiss={end.clear} />}
    </Row>
  );
}
