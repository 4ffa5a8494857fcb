import { type Id, type MeetingInput, type MeetingKind, type PreparedBody } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { Actions, Form } from '../../ui/form/form-layout.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { Refusal } from '../../ui/state/refusal.js';
import { basicsProblems } from './basics-problems.js';
import { instantsOf } from './day-time.js';
import {
  type Basics,
  formsOf,
  OtherFields,
  PlaceField,
  TimeFields,
  TitleField,
  useBasicsProblems,
} from './meeting-fields.js';

export interface CreateFormProps {
  readonly bodies: readonly PreparedBody[];
  readonly onMade: (id: Id) => void;
}

/** A meeting from nothing. */
export function CreateForm({ bodies, onMade }: CreateFormProps) {
  const { t } = useTranslation('preparation');
  const [bodyId, setBody] = useState<Id>(bodies[0]?.id ?? '');
  const [kind, setKind] = useState<MeetingKind>('session');
  const [form, setForm] = useState<Basics>(() => nothingTyped('session'));
  const [tried, setTried] = useState(false);
  const wrong = useBasicsProblems(tried ? basicsProblems(form, { now: new Date() }) : []);
  const { run, busy, problem } = useAct((key, input: MeetingInput) => client.meetings.create(input, { key }));
  const change = (part: Partial<Basics>): void => setForm((before) => ({ ...before, ...part }));
  const changeKind = (next: MeetingKind): void => {
    setKind(next);
    // What is typed stays; only what depends on the kind follows.
    change({ form: formsOf(next)[0] ?? form.form, needsApproval: next === 'session' });
  };

  const create = async (): Promise<void> => {
    setTried(true);
    const times = instantsOf(form);
    if (basicsProblems(form, { now: new Date() }).length > 0 || times === null) return;
    const made = await run({ bodyId, kind, ...inputOf(form), ...times });
    if (made) onMade(made.id);
  };
  return (
    <Form label={t('newTitle')} onSubmit={() => void create()}>
      <FormSummary problems={wrong.list} />
      <Refusal text={problem} />
      {bodies.length > 1 && (
        <SelectField
          label={t('body')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          value={bodyId}
          onChange={setBody}
        />
      )}
      <RadioField<MeetingKind>
        label={t('kind')}
        value={kind}
        onChange={changeKind}
        options={(['session', 'working'] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
          detail: t(`kindHint.${value}`),
        }))}
      />
      <TitleField form={form} onChange={change} errorOf={wrong.of} />
      <TimeFields form={form} onChange={change} errorOf={wrong.of} />
      <PlaceField form={form} onChange={change} />
      <OtherFields form={form} onChange={change} errorOf={wrong.of} kind={kind} approval="open" />
      <Actions>
        <Button kind="filled" type="submit" busy={busy}>
          {t('createIt')}
        </Button>
      </Actions>
    </Form>
  );
}

const nothingTyped = (kind: MeetingKind): Basics => ({
  title: '',
  form: formsOf(kind)[0] ?? 'regular',
  day: null,
  from: null,
  until: null,
  place: '',
  onlineUrl: '',
  needsApproval: kind === 'session',
});

/** What the fields hold besides the times, as the server takes it. */
export const inputOf = ({ title, form, place, onlineUrl, needsApproval }: Basics) => ({
  title: title.trim(),
  form,
  place: place.trim(),
  onlineUrl: onlineUrl.trim() === '' ? null : onlineUrl.trim(),
  needsApproval,
});
