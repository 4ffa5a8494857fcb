import { type AgendaItemView, type Id, MEETING_LIMITS, positionOf } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { isReplaced } from '../../live/is-replaced.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { CheckField } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { type Told } from './conflict.js';
import { useMayRead } from './use-may-read.js';

/** An item as it is typed. */
export interface ItemForm {
  readonly title: string;
  readonly minutes: string;
  readonly hasVote: boolean;
  readonly isSecret: boolean;
  readonly presenterSeatId: Id | null;
  readonly owningUnitId: Id | null;
}
export const noItem: ItemForm = {
  title: '',
  minutes: '',
  hasVote: false,
  isSecret: false,
  presenterSeatId: null,
  owningUnitId: null,
};
export const itemForm = (item: AgendaItemView): ItemForm => ({
  title: item.title,
  minutes: String(item.minutesPlanned),
  hasVote: item.hasVote,
  isSecret: item.isSecret,
  presenterSeatId: item.presenterSeatId,
  owningUnitId: item.owningUnitId,
});

/** Minutes as typed; empty = 0, null = no number of minutes. */
export function minutesOf(typed: string): number | null {
  const minutes = typed.trim() === '' ? 0 : Number(typed);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MEETING_LIMITS.minutesMax ? minutes : null;
}

export const itemInput = (form: ItemForm) => ({
  title: form.title.trim(),
  minutesPlanned: minutesOf(form.minutes) ?? 0,
  hasVote: form.hasVote,
  isSecret: form.isSecret,
  presenterSeatId: form.presenterSeatId,
  owningUnitId: form.owningUnitId,
});

export type ItemProblem = 'title' | 'minutes';
/** A secret item has no title of its own. */
export function itemProblems(form: ItemForm): readonly ItemProblem[] {
  const title = form.title.trim() === '' && !form.isSecret ? (['title'] as const) : [];
  return [...title, ...(minutesOf(form.minutes) === null ? (['minutes'] as const) : [])];
}

const unitsQuery = {
  queryKey: ['preparation', 'units'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => client.identity.units({ signal }),
  staleTime: 300_000,
};
export const useUnits = () => useQuery({ ...unitsQuery, enabled: useMayRead().organisation }).data ?? [];

/** The form in words, for two versions beside each other. */
export function useItemWords(): (form: ItemForm) => readonly Told[] {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  const units = useUnits();
  return (form) => [
    { label: t('itemTitle'), text: form.title },
    { label: t('minutes'), text: form.minutes },
    { label: t('presenter'), text: seats.find(({ id }) => id === form.presenterSeatId)?.name ?? '' },
    { label: t('owningUnit'), text: units.find(({ id }) => id === form.owningUnitId)?.name ?? '' },
    { label: t('vote'), text: t(form.hasVote ? 'yes' : 'no') },
    { label: t('secret'), text: t(form.isSecret ? 'yes' : 'no') },
  ];
}

export interface ItemFieldsProps {
  readonly form: ItemForm;
  readonly onChange: (change: Partial<ItemForm>) => void;
  /** Shown once the person has tried to save. */
  readonly problems: readonly ItemProblem[];
}

/** The fields of an item. */
export function ItemFields({ form, onChange, problems }: ItemFieldsProps) {
  const { t } = useTranslation('preparation');
  const { seats, head } = useMeeting().meeting;
  const units = useUnits();
  // Whoever was chosen before somebody sat in for him stays in sight until another is chosen.
  const presenters = seats.filter((seat) => seat.id === form.presenterSeatId || !isReplaced(seat, seats));
  return (
    <>
      {!form.isSecret && (
        <TextAreaField
          label={t('itemTitle')}
          need="required"
          value={form.title}
          maxLength={MEETING_LIMITS.titleMax}
          error={problems.includes('title') ? t('required.title') : undefined}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      )}
      <TextField
        label={t('minutes')}
        inputMode="numeric"
        value={form.minutes}
        error={problems.includes('minutes') ? t('minutesWrong') : undefined}
        onChange={(event) => onChange({ minutes: event.currentTarget.value })}
      />
      <ComboField
        label={t('presenter')}
        need="optional"
        placeholder={t('nobody')}
        options={presenters.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        value={form.presenterSeatId}
        onChange={(presenterSeatId) => onChange({ presenterSeatId })}
      />
      {units.length > 0 && (
        <ComboField
          label={t('owningUnit')}
          need="optional"
          placeholder={t('nobody')}
          options={units.map(({ id, name, shortName }) => ({ value: id, label: name, detail: shortName }))}
          value={form.owningUnitId}
          onChange={(owningUnitId) => onChange({ owningUnitId })}
        />
      )}
      {head.kind === 'session' && (
        <CheckField label={t('vote')} checked={form.hasVote} onChange={(hasVote) => onChange({ hasVote })} />
      )}
      <CheckField
        label={t('secret')}
        detail={t('secretText')}
        checked={form.isSecret}
        onChange={(isSecret) => onChange({ isSecret })}
      />
    </>
  );
}
