import { type PersonView } from '@app/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Form } from '../../../ui/form/form-layout.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { ChangedMeanwhile, type Difference } from '../parts/changed-meanwhile.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';
import { inputOf, type PersonErrors, personErrors, type PersonValues, valuesOf } from './person-form.js';
import { PersonFields } from './person-fields.js';

/** Makes or edits one person. Edited meanwhile by somebody else: both versions, and a choice. */
export function PersonSheet({ person, onFold }: { readonly person: PersonView | null; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const [base, setBase] = useState(person);
  const [values, setValues] = useState(() => valuesOf(person));
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const send = useSend((key: string, wanted: PersonValues, rev: number | null) =>
    base === null || rev === null
      ? client.identity.createPerson(inputOf(wanted), { key })
      : client.identity.editPerson(base.id, { ...inputOf(wanted), rev }, { key }),
  );
  const differ = useDifferences();
  const errors = tried === 'tried' ? personErrors(values) : {};

  const save = async (rev: number | null): Promise<void> => {
    setTried('tried');
    if (Object.keys(personErrors(values)).length > 0) return;
    const saved = await send.run(values, rev);
    if (saved === null) return;
    if (base !== null) return onFold();
    void navigate({ to: '/organisation/people/$personId', params: { personId: saved.id } });
  };
  const submit = (): void => void save(base?.rev ?? null);
  const current = send.problem?.code === 'platform/changed-meanwhile' ? (send.problem.current as PersonView) : null;
  const take = (): void => {
    setBase(current);
    setValues(valuesOf(current));
    send.clear();
  };

  return (
    <Sheet
      opened
      onFold={onFold}
      title={base === null ? t('people.add') : t('people.edit')}
      eyebrow={base?.fullName}
      footer={
        current === null ? (
          <Button kind="filled" busy={send.busy} onClick={submit}>
            {base === null ? t('people.create') : t('people.save')}
          </Button>
        ) : undefined
      }
    >
      <Form label={t('people.edit')} onSubmit={submit}>
        <Summary errors={errors} />
        {current === null ? (
          <Refusal text={send.text} onDismiss={send.clear} />
        ) : (
          <ChangedMeanwhile
            differences={differ(values, valuesOf(current))}
            busy={send.busy}
            onTake={take}
            onKeep={() => void save(current.rev)}
          />
        )}
        <PersonFields values={values} onChange={setValues} errors={errors} />
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}

/** Everything that is wrong, at the top of the form. */
function Summary({ errors }: { readonly errors: PersonErrors }) {
  const { t } = useTranslation('identity');
  return (
    <FormSummary
      problems={Object.entries(errors).map(([fieldId, word]) => ({ fieldId, message: t(`people.${word!}`) }))}
    />
  );
}

/** Says what differs, field by field, in the words of the form. */
function useDifferences(): (mine: PersonValues, theirs: PersonValues) => readonly Difference[] {
  const { t } = useTranslation('identity');
  const lines = (values: PersonValues): readonly Omit<Difference, 'theirs'>[] => [
    { field: t('people.fullName'), mine: values.fullName },
    { field: t('people.address'), mine: t(`people.honorific.${values.honorific}`) },
    { field: t('people.rank'), mine: values.rank },
    { field: t('username'), mine: values.username },
    { field: t('people.email'), mine: values.email },
    { field: t('people.phone'), mine: values.phone },
    { field: t('people.posts'), mine: values.posts.map((post) => post.title).join(', ') },
  ];
  return (mine, theirs) => {
    const other = lines(theirs);
    return lines(mine)
      .map((line, index) => ({ ...line, theirs: other[index]!.mine }))
      .filter((line) => line.mine !== line.theirs);
  };
}
