import { type BodyView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { useToday } from '../../../ui/format/use-now.js';
import { List } from '../../../ui/list/list.js';
import { RowIcon, RowLink } from '../../../ui/list/row.js';
import { Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Empty } from '../../../ui/state/empty.js';
import { unitsInReach, useReach } from '../access.js';
import { LoadState } from '../parts/load-state.js';
import { bodiesQuery } from '../queries.js';
import { BodySheet } from './body-sheet.js';
import { membersOn } from './roll.js';

/** Committees and councils whose members vote. */
export function BodiesPage() {
  const { t } = useTranslation('identity');
  usePageTitle(t('organisation.bodies'));
  const bodies = useQuery(bodiesQuery);
  const { sheet, open, fold } = useSheet();
  const mayAdd = unitsInReach(useReach()).length > 0;
  if (!bodies.data) return <LoadState query={bodies} title={t('organisation.body.failed')} />;
  const add = mayAdd && (
    <Button kind="filled" size="small" icon={IconPlus} onClick={() => open('add-body')}>
      {t('organisation.body.add')}
    </Button>
  );
  return (
    <Stack gap="large">
      {bodies.data.length === 0 ? (
        <Card title={t('organisation.body.list')} aside={add}>
          <Empty icon={IconUsersGroup} title={t('organisation.body.none')}>
            {t('organisation.body.noneText')}
          </Empty>
        </Card>
      ) : (
        <Card title={t('organisation.body.list')} aside={add} padding="none">
          <List>
            {bodies.data.map((body) => (
              <BodyRow key={body.id} body={body} />
            ))}
          </List>
        </Card>
      )}
      {sheet === 'add-body' && mayAdd && <BodySheet body={null} onFold={fold} />}
    </Stack>
  );
}

function BodyRow({ body }: { readonly body: BodyView }) {
  const { t } = useTranslation('identity');
  const members = membersOn(body, useToday());
  const chairman = members.find((member) => member.isChairman);
  const chaired = chairman
    ? t('organisation.body.chairman', { name: chairman.person.fullName })
    : t('organisation.body.noChairman');
  return (
    <RowLink
      to="/organisation/bodies/$bodyId"
      params={{ bodyId: body.id }}
      lead={<RowIcon of={IconUsersGroup} />}
      title={body.name}
      detail={`${t('organisation.body.count', { count: members.length })} · ${chaired}`}
    />
  );
}
