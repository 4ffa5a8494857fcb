import { type AccountState, accountStates } from '@app/contracts';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboField } from '../../../ui/field/combo-field.js';
import { SelectField } from '../../../ui/field/select-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { FieldRow } from '../../../ui/form/form-layout.js';
import { unitLabel, useReach } from '../access.js';
import { type PeopleSearchParams } from './people-page.js';

/** The list follows typing after this pause. */
const PAUSE_MS = 250;
const ALL = 'all';

/** Search and filters; they live in the address, so that "back" returns to the same list. */
export function PeopleFilter({ search }: { readonly search: PeopleSearchParams }) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const navigate = useNavigate();
  const narrow = (change: { readonly [K in keyof PeopleSearchParams]: PeopleSearchParams[K] | undefined }): void =>
    void navigate({ to: '/organisation/people', search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <FieldRow>
      <SearchField value={search.q ?? ''} onChange={(q) => narrow({ q: q === '' ? undefined : q })} />
      <ComboField
        label={t('people.filterUnit')}
        options={[
          { value: ALL, label: t('people.allUnits') },
          ...reach.units.map((unit) => ({ value: unit.id, ...unitLabel(reach, unit.id) })),
        ]}
        value={search.unit ?? ALL}
        onChange={(unit) => narrow({ unit: unit === ALL || unit === null ? undefined : unit })}
      />
      <SelectField<AccountState | 'any'>
        label={t('people.filterAccount')}
        options={[
          { value: 'any', label: t('people.anyAccount') },
          ...accountStates.map((state) => ({ value: state, label: t(`people.account.${state}`) })),
        ]}
        value={search.account ?? 'any'}
        onChange={(account) => narrow({ account: account === 'any' ? undefined : account })}
      />
    </FieldRow>
  );
}

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (q: string) => void }) {
  const { t } = useTranslation('identity');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      type="search"
      icon={IconSearch}
      label={t('people.searchLabel')}
      placeholder={t('people.search')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      autoComplete="off"
      maxLength={100}
    />
  );
}
