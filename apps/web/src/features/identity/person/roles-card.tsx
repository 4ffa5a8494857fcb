import { identityAccess, type PersonView, type RoleView } from '@app/contracts';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { factsOf, mayManage, useReach } from '../access.js';
import { useSend } from '../use-send.js';
import { GrantRoleSheet } from './grant-role-sheet.js';

/** Administrative roles with where they reach. */
export function RolesCard({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const { sheet, open, fold } = useSheet();
  const mayGive = mayManage(reach, person) && person.id !== reach.myId;
  return (
    <Card
      title={t('people.roles')}
      padding={person.roles.length > 0 ? 'none' : 'normal'}
      aside={
        mayGive && (
          <Button size="small" onClick={() => open('role')}>
            {t('people.giveRole')}
          </Button>
        )
      }
    >
      {person.roles.length === 0 ? <p>{t('people.noRoles')}</p> : <Roles person={person} />}
      {sheet === 'role' && mayGive && <GrantRoleSheet person={person} onFold={fold} />}
    </Card>
  );
}

function Roles({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const [leaving, setLeaving] = useState<RoleView | null>(null);
  const revoke = useSend((key: string, { role, unitId, bodyId }: RoleView) =>
    client.identity.revokeRole(person.id, { role, unitId, bodyId }, { key }),
  );
  const facts = factsOf(reach, person);
  return (
    <>
      <List>
        {person.roles.map((role, index) => (
          <Row
            key={`${role.role} ${role.unitId} ${role.bodyId}`}
            lead={<RowIcon of={IconShieldCheck} />}
            title={t(`people.role.${role.role}`)}
            detail={role.unit ?? role.body ?? t('people.everywhere')}
            trail={
              identityAccess['role.grant'](reach.roles, facts, facts.roles[index]!) && (
                <Button size="small" onClick={() => setLeaving(role)}>
                  {t('people.takeRole')}
                </Button>
              )
            }
          />
        ))}
      </List>
      <Refusal text={revoke.text} onDismiss={revoke.clear} />
      {leaving !== null && (
        <ConfirmSheet
          opened
          onBack={() => setLeaving(null)}
          title={t('people.takeRoleTitle', { role: t(`people.role.${leaving.role}`) })}
          consequence={t('people.takeRoleText', { name: person.fullName })}
          verb={t('people.takeRole')}
          busy={revoke.busy}
          onConfirm={() => void revoke.run(leaving).then(() => setLeaving(null))}
        />
      )}
    </>
  );
}
