import { type PersonView } from '@app/contracts';
import { IconBan, IconHourglass, IconPhone, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/avatar/avatar.js';
import { Chip } from '../../../ui/chip/chip.js';
import { IconText } from '../../../ui/icon/icon-text.js';
import { RowLink } from '../../../ui/list/row.js';
import { Line } from '../../../ui/page/page.js';
import { positionOf } from '@app/contracts';

/** One person in a list: name, position, and what is particular about the account. */
export function PersonRow({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  return (
    <RowLink
      to="/organisation/people/$personId"
      params={{ personId: person.id }}
      lead={<Avatar name={person.fullName} />}
      title={person.fullName}
      detail={positionOf(person) || t('people.noPost')}
      trail={<Marks person={person} />}
    />
  );
}

/** The telephone number, roles, and an account that is not simply in use. */
function Marks({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const roles = [...new Set(person.roles.map(({ role }) => role))];
  return (
    <Line>
      {person.phone !== null && <IconText icon={IconPhone}>{person.phone}</IconText>}
      {roles.map((role) => (
        <Chip key={role} tone="outline" icon={IconShieldCheck}>
          {t(`people.role.${role}`)}
        </Chip>
      ))}
      <AccountChip person={person} />
    </Line>
  );
}

export function AccountChip({ person }: { readonly person: Pick<PersonView, 'account'> }) {
  const { t } = useTranslation('identity');
  switch (person.account) {
    case 'active':
    case 'none':
      return null;
    case 'awaiting-activation':
      return (
        <Chip tone="neutral" icon={IconHourglass}>
          {t('people.account.awaiting-activation')}
        </Chip>
      );
    case 'disabled':
      return (
        <Chip tone="amber" icon={IconBan}>
          {t('people.account.disabled')}
        </Chip>
      );
  }
}
