import { type Id, type PairedScreenView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { formatTime } from '../../ui/format/dates.js';
import { List } from '../../ui/list/list.js';
import { Row, RowIcon } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import { PairForm } from './pair-form.js';

/** Screens of this meeting: which hang where, another one by its code. */
export function ScreensSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('screens');
  const { head, sites } = useMeeting().meeting;
  const queries = useQueryClient();
  const key = ['screens', head.id];
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.screens.ofMeeting(head.id, { signal }),
    enabled: opened,
  });
  const unpair = useAct(
    useCallback((command: string, id: Id) => client.screens.unpair(head.id, id, { key: command }), [head.id]),
  );
  const refresh = (): void => void queries.invalidateQueries({ queryKey: key });
  const remove = async (id: Id): Promise<void> => {
    if ((await unpair.run(id)) !== null) refresh();
  };
  return (
    <Sheet opened={opened} onFold={onFold} title={t('screens')}>
      <Stack gap="large">
        {data.length === 0 ? (
          <Empty icon={IconDeviceDesktop} title={t('none')}>
            {t('noneText')}
          </Empty>
        ) : (
          <List label={t('screens')}>
            {data.map((screen) => (
              <ScreenRow key={screen.id} screen={screen} sites={sites} onRemove={() => void remove(screen.id)} />
            ))}
          </List>
        )}
        <Refusal text={unpair.problem} onDismiss={unpair.clear} />
        <PairForm meetingId={head.id} sites={sites} code="" onPaired={refresh} />
      </Stack>
    </Sheet>
  );
}

interface ScreenRowProps {
  readonly screen: PairedScreenView;
  readonly sites: readonly { readonly id: Id; readonly name: string }[];
  readonly onRemove: () => void;
}

function ScreenRow({ screen, sites, onRemove }: ScreenRowProps) {
  const { t } = useTranslation('screens');
  const site = sites.find(({ id }) => id === screen.place.siteId);
  return (
    <Row
      lead={<RowIcon of={IconDeviceDesktop} />}
      title={site ? t('atSite', { name: site.name }) : t('hall')}
      detail={t('pairedBy', { time: formatTime(screen.pairedAt), name: screen.pairedByName })}
      trail={
        <Button size="small" onClick={onRemove}>
          {t('remove')}
        </Button>
      }
    />
  );
}
