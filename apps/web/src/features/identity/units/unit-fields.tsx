import { type Id, type UnitView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { ComboField } from '../../../ui/field/combo-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { reachesAll, unitLabel, unitsInReach, useReach } from '../access.js';

export interface UnitValues {
  readonly name: string;
  readonly shortName: string;
  readonly sort: string;
  readonly parentId: Id | null;
}

const TOP = 'top';

/** Names, place and order of a unit. */
export function UnitFields({
  unit,
  values,
  onChange,
  isTried,
}: {
  readonly unit: UnitView | null;
  readonly values: UnitValues;
  readonly onChange: (values: UnitValues) => void;
  readonly isTried: boolean;
}) {
  const { t } = useTranslation('identity');
  return (
    <>
      <TextField
        label={t('organisation.unit.name')}
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
        error={isTried && values.name.trim() === '' ? t('organisation.unit.needName') : undefined}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label={t('organisation.unit.shortName')}
        hint={t('organisation.unit.shortNameHint')}
        need="optional"
        value={values.shortName}
        onChange={(event) => onChange({ ...values, shortName: event.currentTarget.value })}
        maxLength={60}
        autoComplete="off"
      />
      <ParentField unit={unit} value={values.parentId} onChange={(parentId) => onChange({ ...values, parentId })} />
      <TextField
        label={t('organisation.unit.sort')}
        hint={t('organisation.unit.sortHint')}
        inputMode="numeric"
        value={values.sort}
        onChange={(event) => onChange({ ...values, sort: event.currentTarget.value })}
        error={isTried && !/^\d{1,6}$/.test(values.sort.trim()) ? t('people.needRank') : undefined}
      />
    </>
  );
}

/** A unit cannot belong to itself or to what hangs below it. */
function ParentField({
  unit,
  value,
  onChange,
}: {
  readonly unit: UnitView | null;
  readonly value: Id | null;
  readonly onChange: (parentId: Id | null) => void;
}) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const offered = unitsInReach(reach)
    .filter((other) => unit === null || !reach.pathOf(other.id).includes(unit.id))
    .map((other) => other.id);
  // The present parent may lie above the reader's own reach: it stays, it cannot be chosen anew.
  const ids = value === null || offered.includes(value) ? offered : [value, ...offered];
  const top = { value: TOP, label: t('organisation.unit.top') };
  const places = ids.map((id) => ({ value: id, ...unitLabel(reach, id) }));
  return (
    <ComboField
      label={t('organisation.unit.parent')}
      options={reachesAll(reach) || value === null ? [top, ...places] : places}
      value={value ?? TOP}
      onChange={(next) => onChange(next === TOP ? null : (next ?? value))}
    />
  );
}
