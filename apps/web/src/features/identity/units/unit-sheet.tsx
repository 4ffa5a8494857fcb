import { type Id, type UnitInput, type UnitView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';
import { UnitFields, type UnitValues } from './unit-fields.js';

const inputOf = (values: UnitValues): UnitInput => ({
  name: values.name.trim(),
  // Most units have no other name; the long one, cut, is better than none.
  shortName: values.shortName.trim() || values.name.trim().slice(0, 60),
  sort: Number(values.sort),
  parentId: values.parentId,
});

/** Makes or edits one unit. */
export function UnitSheet({
  unit,
  parentId,
  onFold,
}: {
  readonly unit: UnitView | null;
  readonly parentId: Id | null;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation('identity');
  const names = { name: unit?.name ?? '', shortName: unit?.shortName ?? '' };
  const [values, setValues] = useState<UnitValues>({ ...names, sort: String(unit?.sort ?? 1), parentId });
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const send = useSend((key: string, input: UnitInput, rev: number | null) =>
    unit === null || rev === null
      ? client.identity.createUnit(input, { key })
      : client.identity.editUnit(unit.id, { ...input, rev }, { key }),
  );
  const save = async (rev: number | null): Promise<void> => {
    setTried('tried');
    const isComplete = values.name.trim() !== '' && /^\d{1,6}$/.test(values.sort.trim());
    if (isComplete && (await send.run(inputOf(values), rev)) !== null) onFold();
  };
  const current = send.problem?.code === 'platform/changed-meanwhile' ? (send.problem.current as UnitView) : null;
  const title = unit === null ? t('organisation.unit.add') : t('organisation.unit.edit');
  return (
    <Sheet
      opened
      onFold={onFold}
      title={title}
      footer={
        current === null ? (
          <Button kind="filled" busy={send.busy} onClick={() => void save(unit?.rev ?? null)}>
            {t('organisation.unit.save')}
          </Button>
        ) : undefined
      }
    >
      <Form label={title} onSubmit={() => void save(unit?.rev ?? null)}>
        {current === null ? (
          <Refusal text={send.text} onDismiss={send.clear} />
        ) : (
          <ChangedMeanwhile
            busy={send.busy}
            onTake={onFold}
            onKeep={() => void save(current.rev)}
            differences={[
              { field: t('organisation.unit.name'), mine: values.name, theirs: current.name },
              { field: t('organisation.unit.shortName'), mine: values.shortName, theirs: current.shortName },
            ].filter((line) => line.mine !== line.theirs)}
          />
        )}
        <UnitFields unit={unit} values={values} onChange={setValues} isTried={tried === 'tried'} />
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}
