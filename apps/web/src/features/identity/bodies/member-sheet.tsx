import { type BodyMemberEdit, type BodyMemberView, type BodyView, type PersonCard } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { CheckField } from '../../../ui/field/choice-field.js';
import { DateField } from '../../../ui/field/date-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { addDays } from '../../../ui/format/dates.js';
import { useToday } from '../../../ui/format/use-now.js';
import { FieldRow, Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { PersonPicker } from '../parts/person-picker.js';
import { EnterSubmits } from '../parts/enter-submits.js';
import { useSend } from '../use-send.js';

interface MemberValues {
  readonly person: PersonCard | null;
  readonly office: string;
  readonly isChairman: boolean;
  readonly rank: string;
  readonly from: string | null;
  /** The last day on the roll. */
  readonly lastDay: string | null;
}

function valuesOf(body: BodyView, member: BodyMemberView | null, today: string): MemberValues {
  if (member === null) {
    const rank = String(Math.max(0, ...body.members.map((line) => line.protocolRank)) + 1);
    return { person: null, office: '', isChairman: false, rank, from: today, lastDay: null };
  }
  const { person, office, isChairman, protocolRank, from, until } = member;
  return { person, office, isChairman, rank: String(protocolRank), from, lastDay: until && addDays(until, -1) };
}

/** What is sent; null while something is missing. */
function editOf({ office, isChairman, rank, from, lastDay }: MemberValues, rev: number): BodyMemberEdit | null {
  if (office.trim() === '' || from === null || !/^\d{1,6}$/.test(rank.trim())) return null;
  const until = lastDay === null ? null : addDays(lastDay, 1);
  return { rev, office: office.trim(), isChairman, protocolRank: Number(rank), from, until };
}

/** Puts somebody on the roll, or changes a line of it. The whole roll has one revision: a stale save is told and repeated. */
export function MemberSheet({
  body,
  member,
  onFold,
}: {
  readonly body: BodyView;
  readonly member: BodyMemberView | null;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation('identity');
  const today = useToday();
  const [values, setValues] = useState(() => valuesOf(body, member, today));
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const send = useSend((key: string, personId: string, edit: BodyMemberEdit) =>
    member === null
      ? client.identity.addMember(body.id, { ...edit, personId }, { key })
      : client.identity.editMember({ bodyId: body.id, memberId: member.id }, edit, { key }),
  );
  const { person } = values;
  const save = async (): Promise<void> => {
    setTried('tried');
    const edit = editOf(values, body.rev);
    if (person !== null && edit !== null && (await send.run(person.id, edit)) !== null) onFold();
  };
  const title = member === null ? t('organisation.body.addMember') : t('organisation.body.editMember');
  return (
    <Sheet
      opened
      onFold={onFold}
      title={title}
      eyebrow={body.name}
      footer={
        <Button kind="filled" busy={send.busy} onClick={() => void save()}>
          {t('organisation.body.saveMember')}
        </Button>
      }
    >
      <Form label={title} onSubmit={() => void save()}>
        <Refusal text={send.text} onDismiss={send.clear} />
        {member === null && (
          <PersonPicker
            value={person}
            onChange={(chosen) => setValues({ ...values, person: chosen })}
            without={[]}
            error={tried === 'tried' && person === null ? t('people.needPerson') : undefined}
          />
        )}
        <MemberFields values={values} onChange={setValues} isTried={tried === 'tried'} />
        <EnterSubmits />
      </Form>
    </Sheet>
  );
}

function MemberFields({
  values,
  onChange,
  isTried,
}: {
  readonly values: MemberValues;
  readonly onChange: (values: MemberValues) => void;
  readonly isTried: boolean;
}) {
  const { t } = useTranslation('identity');
  return (
    <>
      <FieldRow>
        <TextField
          label={t('organisation.body.office')}
          hint={t('organisation.body.officeHint')}
          value={values.office}
          onChange={(event) => onChange({ ...values, office: event.currentTarget.value })}
          error={isTried && values.office.trim() === '' ? t('organisation.body.needOffice') : undefined}
          maxLength={200}
          autoComplete="off"
        />
        <TextField
          label={t('organisation.body.rank')}
          hint={t('people.rankHint')}
          inputMode="numeric"
          value={values.rank}
          onChange={(event) => onChange({ ...values, rank: event.currentTarget.value })}
          error={isTried && !/^\d{1,6}$/.test(values.rank.trim()) ? t('people.needRank') : undefined}
        />
      </FieldRow>
      <CheckField
        label={t('organisation.body.isChairman')}
        detail={t('organisation.body.isChairmanText')}
        checked={values.isChairman}
        onChange={(isChairman) => onChange({ ...values, isChairman })}
      />
      <FieldRow>
        <DateField
          label={t('organisation.body.from')}
          value={values.from}
          onChange={(from) => onChange({ ...values, from })}
          error={isTried && values.from === null ? t('organisation.body.needFrom') : undefined}
        />
        <DateField
          label={t('organisation.body.until')}
          need="optional"
          value={values.lastDay}
          onChange={(lastDay) => onChange({ ...values, lastDay })}
        />
      </FieldRow>
    </>
  );
}
