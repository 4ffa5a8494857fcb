import { type BodyView, identityAccess } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPencil, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/bars/page-header.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Segmented } from '../../../ui/choice/segmented.js';
import { useToday } from '../../../ui/format/use-now.js';
import { Line, Page, Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Empty } from '../../../ui/state/empty.js';
import { useReach } from '../access.js';
import { BackLink } from '../parts/back-link.js';
import { LoadState } from '../parts/load-state.js';
import { bodyQuery } from '../queries.js';
import { BodySheet } from './body-sheet.js';
import { MemberSheet } from './member-sheet.js';
import { membersOn } from './roll.js';
import { RollTable } from './roll-table.js';

export interface BodyPageProps {
  readonly bodyId: string;
  /** Under the roll: the rules of the body. */
  readonly rules?: ReactNode;
}

/** One body with its roll. */
export function BodyPage({ bodyId, rules }: BodyPageProps) {
  const { t } = useTranslation('identity');
  const body = useQuery(bodyQuery(bodyId));
  usePageTitle(body.data?.shortName ?? t('organisation.bodies'));
  return (
    <Page>
      <div>
        <BackLink to="/organisation/bodies">{t('organisation.body.back')}</BackLink>
      </div>
      {body.data ? (
        <Stack gap="large">
          <KnownBody body={body.data} />
          {rules}
        </Stack>
      ) : (
        <>
          <PageHeader title={t('organisation.bodies')} />
          <LoadState query={body} title={t('organisation.body.failed')} />
        </>
      )}
    </Page>
  );
}

function KnownBody({ body }: { readonly body: BodyView }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const { sheet, of, open, fold } = useSheet();
  const mayEdit = identityAccess['body.edit'](reach.roles, reach.pathOf(body.unitId));
  const member = body.members.find(({ id }) => id === of) ?? null;
  return (
    <>
      <PageHeader
        eyebrow={body.unit === body.name ? undefined : body.unit}
        title={body.name}
        actions={
          mayEdit && (
            <>
              <Button icon={IconPencil} onClick={() => open('edit-body')}>
                {t('organisation.body.edit')}
              </Button>
              <Button kind="filled" icon={IconUserPlus} onClick={() => open('add-member')}>
                {t('organisation.body.addMember')}
              </Button>
            </>
          )
        }
      />
      <p>{t('organisation.body.rollText')}</p>
      <Roll body={body} mayEdit={mayEdit} />
      {mayEdit && sheet === 'edit-body' && <BodySheet body={body} onFold={fold} />}
      {mayEdit && sheet === 'add-member' && <MemberSheet key="new" body={body} member={null} onFold={fold} />}
      {mayEdit && sheet === 'edit-member' && member !== null && (
        <MemberSheet key={member.id} body={body} member={member} onFold={fold} />
      )}
    </>
  );
}

function Roll({ body, mayEdit }: { readonly body: BodyView; readonly mayEdit: boolean }) {
  const { t } = useTranslation('identity');
  const today = useToday();
  const [which, setWhich] = useState<'now' | 'all'>('now');
  const members = which === 'now' ? membersOn(body, today) : body.members;
  return (
    <Card
      title={t('organisation.body.roll')}
      padding="none"
      aside={
        <Line>
          {t('organisation.body.count', { count: members.length })}
          <Segmented
            label={t('organisation.body.which')}
            value={which}
            onChange={setWhich}
            options={[
              { value: 'now', label: t('organisation.body.now') },
              { value: 'all', label: t('organisation.body.all') },
            ]}
          />
        </Line>
      }
    >
      {members.length === 0 ? (
        <Empty icon={IconUsersGroup} title={t('organisation.body.emptyRoll')} />
      ) : (
        <RollTable body={body} members={members} mayEdit={mayEdit} />
      )}
    </Card>
  );
}
