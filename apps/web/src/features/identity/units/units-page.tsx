import { identityAccess, type UnitView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { List } from '../../../ui/list/list.js';
import { Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Empty } from '../../../ui/state/empty.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { reachesAll, useReach } from '../access.js';
import { LoadState } from '../parts/load-state.js';
import { unitsQuery } from '../queries.js';
import { useSend } from '../use-send.js';
import { UnitRow } from './unit-row.js';
import { UnitSheet } from './unit-sheet.js';

/** The tree: what hangs below what, and what may be done with each. */
export function UnitsPage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('organisation.units'));
  const units = useQuery(unitsQuery);
  const reach = useReach();
  const { sheet, of, open, fold } = useSheet();
  if (!units.data) return <LoadState query={units} title={t('organisation.unit.failed')} rows={8} />;
  const add = reachesAll(reach) && (
    <Button kind="filled" size="small" icon={IconPlus} onClick={() => open('add-unit')}>
      {t('organisation.unit.add')}
    </Button>
  );
  const about = units.data.find((unit) => unit.id === of) ?? null;
  return (
    <Stack gap="large">
      {units.data.length === 0 ? (
        <Card title={t('organisation.unit.tree')} aside={add}>
          <Empty icon={IconBuilding} title={t('organisation.unit.none')}>
            {t('organisation.unit.noneText')}
          </Empty>
        </Card>
      ) : (
        <Tree units={units.data} add={add} />
      )}
      {sheet === 'add-unit' && <UnitSheet key={of ?? 'top'} unit={null} parentId={of} onFold={fold} />}
      {sheet === 'edit-unit' && about !== null && (
        <UnitSheet key={about.id} unit={about} parentId={about.parentId} onFold={fold} />
      )}
    </Stack>
  );
}

function Tree({ units, add }: { readonly units: readonly UnitView[]; readonly add: ReactNode }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const [leaving, setLeaving] = useState<UnitView | null>(null);
  const remove = useSend((key: string, id: string) =>
    client.identity.removeUnit(id, { key }).then(() => 'removed' as const),
  );
  return (
    <Stack>
      <Refusal text={remove.text} onDismiss={remove.clear} />
      <Card title={t('organisation.unit.tree')} aside={add} padding="none">
        <List density="dense">
          {units.map((unit) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              depth={Math.max(0, reach.pathOf(unit.id).length - 1)}
              mayEdit={identityAccess['unit.edit'](reach.roles, reach.pathOf(unit.id))}
              mayRemove={identityAccess['unit.remove'](reach.roles, reach.pathOf(unit.id))}
              onRemove={() => setLeaving(unit)}
            />
          ))}
        </List>
      </Card>
      {leaving !== null && (
        <ConfirmSheet
          opened
          onBack={() => setLeaving(null)}
          title={t('organisation.unit.remove')}
          consequence={t('organisation.unit.removeText', { name: leaving.name })}
          verb={t('organisation.unit.remove')}
          busy={remove.busy}
          onConfirm={() => void remove.run(leaving.id).then(() => setLeaving(null))}
        />
      )}
    </Stack>
  );
}
