import { MEETING_LIMITS, type SeatEdit, type SeatRole, type SeatView } from '@app/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { CheckGroup } from '../../ui/field/check-group.js';
import { CheckField } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { givenRoles } from './add-people-sheet.js';
import { Conflict, type Told } from './conflict.js';
import { PersonSearch } from './person-search.js';
import { SaveSheet } from './save-sheet.js';
import { useSeatLine } from './seat-line.js';
import { useEditing } from './use-editing.js';
import { usePreparationSheet } from './use-preparation-sheet.js';
import { useEditSeat, useFillSeat, useRemoveSeat } from './use-seat-acts.js';

interface OfSeat {
  readonly seat: SeatView;
  readonly onFold: () => void;
}
type SeatForm = Omit<SeatEdit, 'rev' | 'office'>;

/** Who attends only some items holds none of these. */
const wholeRoles: readonly SeatRole[] = ['chair', 'secretary', 'member', 'observer'];
const formOf = ({ roles, siteId, label, itemIds }: SeatView): SeatForm => ({ roles, siteId, label, itemIds });

/** One participant: roles, where, seat, a guest's items. */
export function SeatSheet({ seat, onFold }: OfSeat) {
  const { t } = useTranslation('preparation');
  const tell = useSeatWords();
  const sheet = usePreparationSheet();
  const line = useSeatLine();
  const { sites } = useMeeting().meeting;
  const editing = useEditing(formOf(seat));
  const { run, busy, problem } = useEditSeat();
  const { form } = editing;
  const save = async (): Promise<void> => {
    if (form.roles.length === 0) return;
    const label = form.label === null || form.label.trim() === '' ? null : form.label.trim();
    if (await run(seat.id, { ...form, label, office: seat.office, rev: seat.rev })) onFold();
  };
  const submit = (): void => void save();
  return (
    <SaveSheet
      title={seat.name}
      eyebrow={line(seat)}
      verb={t('save')}
      onFold={onFold}
      onSave={editing.theirs === null ? submit : null}
      busy={busy}
      beside={
        <Button kind="text" icon={IconTrash} onClick={() => sheet.open('remove-seat', seat.id)}>
          {t('removeSeat')}
        </Button>
      }
    >
      <Form label={seat.name} onSubmit={submit}>
        <Conflict editing={editing} tell={tell} />
        {editing.theirs === null && <Refusal text={problem} />}
        {seat.office !== null && <FillSeat seat={seat} />}
        <RolesField form={form} onChange={editing.set} />
        {sites.length > 0 && (
          <ComboField
            label={t('site')}
            placeholder={t('hall')}
            options={sites.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.siteId}
            onChange={(siteId) => editing.set({ siteId })}
          />
        )}
        <TextField
          label={t('seatLabel')}
          need="optional"
          maxLength={MEETING_LIMITS.labelMax}
          value={form.label ?? ''}
          onChange={(event) => editing.set({ label: event.currentTarget.value })}
        />
        {!form.roles.some((role) => wholeRoles.includes(role)) && <ItemsField form={form} onChange={editing.set} />}
      </Form>
    </SaveSheet>
  );
}

function useSeatWords(): (form: SeatForm) => readonly Told[] {
  const { t } = useTranslation('preparation');
  const words = useTranslation('meetings').t;
  const { sites } = useMeeting().meeting;
  return ({ roles, siteId, label }) => [
    { label: t('roles'), text: roles.map((role) => words(`role.${role}`)).join(', ') },
    { label: t('site'), text: sites.find(({ id }) => id === siteId)?.name ?? t('hall') },
    { label: t('seatLabel'), text: label ?? '' },
  ];
}

interface Part {
  readonly form: SeatForm;
  readonly onChange: (change: Partial<SeatForm>) => void;
}

function RolesField({ form, onChange }: Part) {
  const { t } = useTranslation('preparation');
  const words = useTranslation('meetings').t;
  return (
    <CheckGroup label={t('roles')}>
      {givenRoles.map((role) => (
        <CheckField
          key={role}
          label={words(`role.${role}`)}
          checked={form.roles.includes(role)}
          error={form.roles.length === 0 && role === givenRoles.at(-1) ? t('required.role') : undefined}
          onChange={(on) => onChange({ roles: [...form.roles.filter((one) => one !== role), ...(on ? [role] : [])] })}
        />
      ))}
    </CheckGroup>
  );
}

/** The items a guest attends; none marked = the whole meeting. */
function ItemsField({ form, onChange }: Part) {
  const { t } = useTranslation('preparation');
  const { items } = useMeeting().meeting;
  const chosen = form.itemIds ?? [];
  const choose = (next: readonly string[]): void => onChange({ itemIds: next.length === 0 ? null : next });
  return (
    <CheckGroup label={t('guestItems')}>
      {form.itemIds === null && <p>{t('guestItemsAll')}</p>}
      {items.map(({ id, number, title }) => (
        <CheckField
          key={id}
          label={`${number}. ${title}`}
          checked={chosen.includes(id)}
          onChange={(on) => choose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </CheckGroup>
  );
}

/** An office's seat gets its person. */
function FillSeat({ seat }: { readonly seat: SeatView }) {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  const { run, busy, problem } = useFillSeat();
  return (
    <>
      <Refusal text={problem} />
      <PersonSearch
        label={t('fillSeat')}
        hint={t('fillHint')}
        verb={t('choose')}
        busy={busy}
        taken={new Set(seats.flatMap(({ personId }) => personId ?? []))}
        onChoose={({ id }) => void run(seat.id, { rev: seat.rev, personId: id })}
      />
    </>
  );
}

export function RemoveSeatSheet({ seat, onFold }: OfSeat) {
  const { t } = useTranslation('preparation');
  const [gone, setGone] = useState(false);
  const { run, busy, problem } = useRemoveSeat();
  const remove = async (): Promise<void> => {
    if ((await run(seat.id)) === null) return;
    setGone(true);
    onFold();
  };
  return (
    <ConfirmSheet
      opened={!gone}
      onBack={onFold}
      title={t('removeSeat')}
      consequence={
        <Stack>
          <p>{t('removeSeatText', { name: seat.name })}</p>
          <Refusal text={problem} />
        </Stack>
      }
      verb={t('removeSeat')}
      icon={IconTrash}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
