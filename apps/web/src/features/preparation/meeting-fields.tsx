import { type MeetingForm, meetingForms, type MeetingKind, MEETING_LIMITS } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/field/choice-field.js';
import { DateField } from '../../ui/field/date-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { TimeField } from '../../ui/field/time-field.js';
import { FieldRow } from '../../ui/form/form-layout.js';
import { type FormProblem } from '../../ui/form/form-summary.js';
import { type BasicsField, type BasicsProblem } from './basics-problems.js';
import { type DayTimes } from './day-time.js';

/** Sessions and working meetings have their own forms. */
export const formsOf = (kind: MeetingKind): readonly MeetingForm[] =>
  meetingForms.filter((form) => (kind === 'working') === (form === 'briefing' || form === 'working'));

/** The basics of a meeting as they are typed. */
export interface Basics extends DayTimes {
  readonly title: string;
  readonly form: MeetingForm;
  readonly place: string;
  readonly onlineUrl: string;
  readonly needsApproval: boolean;
}
/** Problems in words: for the summary, and under each field. */
export function useBasicsProblems(wrong: readonly BasicsProblem[]): {
  readonly list: readonly FormProblem[];
  readonly of: (field: BasicsField) => string | undefined;
} {
  const { t } = useTranslation('preparation');
  const list = wrong.map(({ field, word }) => ({ field, message: t(word) }));
  return {
    list: list.map(({ field, message }) => ({ fieldId: `meeting-${field}`, message })),
    of: (field) => list.find((problem) => problem.field === field)?.message,
  };
}

interface Part<F> {
  readonly form: F;
  readonly onChange: (change: Partial<F>) => void;
  readonly errorOf: (field: BasicsField) => string | undefined;
}

export function TitleField({ form, onChange, errorOf }: Part<{ readonly title: string }>) {
  const { t } = useTranslation('preparation');
  return (
    <TextField
      id="meeting-title"
      label={t('name')}
      need="required"
      maxLength={MEETING_LIMITS.titleMax}
      value={form.title}
      error={errorOf('title')}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
  );
}

/** Day, begin and end. */
export function TimeFields({ form, onChange, errorOf }: Part<DayTimes>) {
  const { t } = useTranslation('preparation');
  return (
    <FieldRow>
      <DateField
        id="meeting-day"
        label={t('day')}
        need="required"
        value={form.day}
        error={errorOf('day')}
        onChange={(day) => onChange({ day })}
      />
      <TimeField
        id="meeting-from"
        label={t('from')}
        need="required"
        value={form.from}
        error={errorOf('from')}
        onChange={(from) => onChange({ from })}
      />
      <TimeField
        id="meeting-until"
        label={t('until')}
        need="required"
        value={form.until}
        error={errorOf('until')}
        onChange={(until) => onChange({ until })}
      />
    </FieldRow>
  );
}

export function PlaceField({ form, onChange }: Omit<Part<{ readonly place: string }>, 'errorOf'>) {
  const { t } = useTranslation('preparation');
  return (
    <TextField
      label={t('place')}
      maxLength={MEETING_LIMITS.placeMax}
      value={form.place}
      onChange={(event) => onChange({ place: event.currentTarget.value })}
    />
  );
}

/** Form, online link and, in the draft, whether it is approved first. */
export function OtherFields({
  form,
  onChange,
  errorOf,
  kind,
  approval,
}: Part<Basics> & { readonly kind: MeetingKind; readonly approval: 'open' | 'fixed' }) {
  const { t } = useTranslation('preparation');
  return (
    <>
      <SelectField
        label={t('form')}
        options={formsOf(kind).map((value) => ({ value, label: t(`forms.${value}`) }))}
        value={form.form}
        onChange={(value) => onChange({ form: value })}
      />
      <TextField
        id="meeting-onlineUrl"
        label={t('onlineUrl')}
        need="optional"
        type="url"
        value={form.onlineUrl}
        error={errorOf('onlineUrl')}
        onChange={(event) => onChange({ onlineUrl: event.currentTarget.value })}
      />
      {approval === 'open' && (
        <CheckField
          label={t('needsApproval')}
          detail={t('needsApprovalText')}
          checked={form.needsApproval}
          onChange={(needsApproval) => onChange({ needsApproval })}
        />
      )}
    </>
  );
}
