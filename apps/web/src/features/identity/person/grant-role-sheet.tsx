import { type Id, type PersonView, type RoleGrant, type SystemRole, systemRoles } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { ComboField } from '../../../ui/field/combo-field.js';
import { RadioField } from '../../../ui/field/choice-field.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { type Reach, unitLabel, unitsInReach, useReach } from '../access.js';
import { bodiesQuery } from '../queries.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';
import { ProofFields } from './proof-fields.js';

const EVERYWHERE = 'everywhere';

/** Sysadmins give every role; others those of their subtree. */
const offered = ({ roles }: Reach): readonly SystemRole[] =>
  roles.some(({ role }) => role === 'sysadmin') ? systemRoles : ['org-admin', 'secretariat'];

/** Which role, where; then a fresh proof when the last one is older than five minutes. */
export function GrantRoleSheet({ person, onFold }: { readonly person: PersonView; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const [role, setRole] = useState<SystemRole | null>(null);
  const [place, setPlace] = useState<Id | null>(null);
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const grant = useSend((key: string, wanted: RoleGrant) => client.identity.grantRole(person.id, wanted, { key }));
  const needsPlace = role === 'org-admin' || role === 'secretariat';
  const isWhole = place === EVERYWHERE;
  const give = async (): Promise<void> => {
    setTried('tried');
    if (role === null || (needsPlace && place === null)) return;
    const where = needsPlace && !isWhole ? place : null;
    const unitId = role === 'org-admin' ? where : null;
    const bodyId = role === 'secretariat' ? where : null;
    if ((await grant.run({ role, unitId, bodyId })) !== null) onFold();
  };
  if (grant.problem?.code === 'identity/step-up-required')
    return <ProofFields onFold={onFold} onProved={() => void give()} />;
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('people.giveRole')}
      eyebrow={person.fullName}
      footer={
        <Button kind="filled" busy={grant.busy} onClick={() => void give()}>
          {t('people.giveRole')}
        </Button>
      }
    >
      <Form label={t('people.giveRole')} onSubmit={() => void give()}>
        <Refusal text={grant.text} onDismiss={grant.clear} />
        <RadioField<SystemRole>
          label={t('people.chooseRole')}
          options={offered(reach).map((value) => ({
            value,
            label: t(`people.role.${value}`),
            detail: t(`people.roleText.${value}`),
          }))}
          value={role}
          onChange={(next) => {
            setRole(next);
            setPlace(null);
          }}
          error={tried === 'tried' && role === null ? t('people.needRole') : undefined}
        />
        {needsPlace && <PlaceField role={role} place={place} onChange={setPlace} isMissing={tried === 'tried'} />}
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}

function PlaceField({
  role,
  place,
  onChange,
  isMissing,
}: {
  readonly role: 'org-admin' | 'secretariat';
  readonly place: Id | null;
  readonly onChange: (place: Id | null) => void;
  readonly isMissing: boolean;
}) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const isUnit = role === 'org-admin';
  const places = isUnit
    ? unitsInReach(reach).map((unit) => ({ value: unit.id, ...unitLabel(reach, unit.id) }))
    : bodies.map((body) => ({ value: body.id, label: body.name, detail: body.unit }));
  const mayWhole = reach.roles.some((held) => held.role === 'sysadmin');
  return (
    <ComboField
      label={t(isUnit ? 'people.chooseRoleUnit' : 'people.chooseRoleBody')}
      options={mayWhole ? [{ value: EVERYWHERE, label: t('people.everywhere') }, ...places] : places}
      value={place}
      onChange={onChange}
      error={isMissing && place === null ? t(isUnit ? 'people.needUnit' : 'people.needBody') : undefined}
    />
  );
}
