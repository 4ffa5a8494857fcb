import { type BodyInput, type BodyView, type Id } from '@app/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { ComboField } from '../../../ui/field/combo-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { unitLabel, unitsInReach, useReach } from '../access.js';
import { ChangedMeanwhile, type Difference } from '../parts/changed-meanwhile.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';

interface BodyValues {
  readonly name: string;
  readonly shortName: string;
  readonly unitId: Id | null;
}

/** Makes a body, or changes its name and place. */
export function BodySheet({ body, onFold }: { readonly body: BodyView | null; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const { name = '', shortName = '', unitId = null } = body ?? {};
  const [values, setValues] = useState<BodyValues>({ name, shortName, unitId });
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const send = useSend((key: string, input: BodyInput, rev: number | null) =>
    body === null || rev === null
      ? client.identity.createBody(input, { key })
      : client.identity.editBody(body.id, { ...input, rev }, { key }),
  );
  const save = async (rev: number | null): Promise<void> => {
    setTried('tried');
    const full = values.name.trim();
    if (full === '' || values.unitId === null) return;
    const short = values.shortName.trim() || full.slice(0, 60);
    const saved = await send.run({ name: full, shortName: short, unitId: values.unitId }, rev);
    if (saved === null) return;
    if (body === null) void navigate({ to: '/organisation/bodies/$bodyId', params: { bodyId: saved.id } });
    else onFold();
  };
  const current = send.problem?.code === 'platform/changed-meanwhile' ? (send.problem.current as BodyView) : null;
  const differences = useDifferences(values);
  const title = body === null ? t('organisation.body.add') : t('organisation.body.edit');
  return (
    <Sheet
      opened
      onFold={onFold}
      title={title}
      footer={
        current === null ? (
          <Button kind="filled" busy={send.busy} onClick={() => void save(body?.rev ?? null)}>
            {t('organisation.body.save')}
          </Button>
        ) : undefined
      }
    >
      <Form label={title} onSubmit={() => void save(body?.rev ?? null)}>
        {current === null ? (
          <Refusal text={send.text} onDismiss={send.clear} />
        ) : (
          <ChangedMeanwhile
            busy={send.busy}
            onTake={onFold}
            onKeep={() => void save(current.rev)}
            differences={differences(current)}
          />
        )}
        <BodyFields values={values} onChange={setValues} isTried={tried === 'tried'} />
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}

/** Where the saved body is not what is typed here. */
function useDifferences(values: BodyValues): (current: BodyView) => readonly Difference[] {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const unitName = (id: Id | null): string => (id === null ? '' : unitLabel(reach, id).label);
  return (current) =>
    [
      { field: t('organisation.body.name'), mine: values.name, theirs: current.name },
      { field: t('organisation.body.shortName'), mine: values.shortName, theirs: current.shortName },
      { field: t('organisation.body.unit'), mine: unitName(values.unitId), theirs: unitName(current.unitId) },
    ].filter((line) => line.mine !== line.theirs);
}

function BodyFields({
  values,
  onChange,
  isTried,
}: {
  readonly values: BodyValues;
  readonly onChange: (values: BodyValues) => void;
  readonly isTried: boolean;
}) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  return (
    <>
      <TextField
        label={t('organisation.body.name')}
        hint={t('organisation.body.nameHint')}
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
        error={isTried && values.name.trim() === '' ? t('organisation.unit.needName') : undefined}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label={t('organisation.body.shortName')}
        need="optional"
        value={values.shortName}
        onChange={(event) => onChange({ ...values, shortName: event.currentTarget.value })}
        maxLength={60}
        autoComplete="off"
      />
      <ComboField
        label={t('organisation.body.unit')}
        options={unitsInReach(reach).map((unit) => ({ value: unit.id, ...unitLabel(reach, unit.id) }))}
        value={values.unitId}
        onChange={(unitId) => onChange({ ...values, unitId })}
        error={isTried && values.unitId === null ? t('people.needUnit') : undefined}
      />
    </>
  );
}
