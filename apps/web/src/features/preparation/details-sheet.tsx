import { type MeetingEdit, type MeetingHead } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { Form } from '../../ui/form/form-layout.js';
import { formatDay } from '../../ui/format/dates.js';
import { Refusal } from '../../ui/state/refusal.js';
import { basicsProblems } from './basics-problems.js';
import { Conflict, type Told } from './conflict.js';
import { inputOf } from './create-form.js';
import { dayTimesOf, instantsOf } from './day-time.js';
import { type Basics, OtherFields, PlaceField, TimeFields, TitleField, useBasicsProblems } from './meeting-fields.js';
import { SaveSheet } from './save-sheet.js';
import { useEditing } from './use-editing.js';

const basicsOf = (head: MeetingHead): Basics => ({
  title: head.title,
  form: head.form,
  ...dayTimesOf(head),
  place: head.place,
  onlineUrl: head.onlineUrl ?? '',
  needsApproval: head.needsApproval,
});

/** The basics of the meeting; once the invitation is out, time and place change by moving it. */
export function DetailsSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const { head } = useMeeting().meeting;
  const editing = useEditing(basicsOf(head));
  const [tried, setTried] = useState(false);
  const problems = basicsProblems(editing.form, { now: new Date(), keptDay: dayTimesOf(head).day });
  const wrong = useBasicsProblems(tried ? problems : []);
  const tell = useBasicsWords();
  const { run, busy, problem } = useAct((key, input: MeetingEdit) => client.meetings.edit(head.id, input, { key }));
  const save = async (): Promise<void> => {
    setTried(true);
    const times = instantsOf(editing.form);
    if (times === null || problems.length > 0) return;
    const unmoved = head.issuedAt === null ? times : { startsAt: head.startsAt, endsAt: head.endsAt };
    if (await run({ rev: head.rev, ...inputOf(editing.form), ...unmoved })) onFold();
  };
  const submit = (): void => void save();
  const fields = { form: editing.form, onChange: editing.set, errorOf: wrong.of };
  return (
    <SaveSheet
      title={t('detailsTitle')}
      verb={t('save')}
      onFold={onFold}
      onSave={editing.theirs === null ? submit : null}
      busy={busy}
    >
      <Form label={t('detailsTitle')} onSubmit={submit}>
        <Conflict editing={editing} tell={tell} />
        {editing.theirs === null && <Refusal text={problem} />}
        <TitleField {...fields} />
        {head.issuedAt === null && (
          <>
            <TimeFields {...fields} />
            <PlaceField form={editing.form} onChange={editing.set} />
          </>
        )}
        <OtherFields {...fields} kind={head.kind} approval={head.state === 'draft' ? 'open' : 'fixed'} />
      </Form>
    </SaveSheet>
  );
}

function useBasicsWords(): (form: Basics) => readonly Told[] {
  const { t } = useTranslation('preparation');
  return (form) => [
    { label: t('name'), text: form.title },
    { label: t('day'), text: form.day === null ? '' : formatDay(form.day) },
    { label: t('from'), text: form.from ?? '' },
    { label: t('until'), text: form.until ?? '' },
    { label: t('place'), text: form.place },
    { label: t('form'), text: t(`forms.${form.form}`) },
    { label: t('onlineUrl'), text: form.onlineUrl },
    { label: t('needsApproval'), text: t(form.needsApproval ? 'yes' : 'no') },
  ];
}
