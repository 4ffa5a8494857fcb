import { type BodyMemberView, MEETING_LIMITS, type SeatInput, type SeatRole, seatRoles } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { SelectField } from '../../ui/field/select-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Actions, Form } from '../../ui/form/form-layout.js';
import { dayOf } from '../../ui/format/dates.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { PersonSearch } from './person-search.js';
import { useMayRead } from './use-may-read.js';
import { useAddSeats } from './use-seat-acts.js';

/** Roles given while adding; a substitute comes by the chairman's consent alone. */
export const givenRoles = seatRoles.filter((role) => role !== 'substitute');
const aSeat: Omit<SeatInput, 'roles'> = { personId: null, office: null, siteId: null, label: null, itemIds: null };

/** The whole roll with one button, people by name, offices by their title; each is in the list at once. */
export function AddPeopleSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const words = useTranslation('meetings').t;
  const { seats } = useMeeting().meeting;
  const [role, setRole] = useState<SeatRole>('attendee');
  const [office, setOffice] = useState('');
  const { run, busy, problem } = useAddSeats();
  const invite = async (): Promise<void> => {
    const named = office.trim();
    if (named !== '' && (await run([{ ...aSeat, office: named, roles: [role] }]))) setOffice('');
  };
  return (
    <Sheet opened onFold={onFold} title={t('addPeople')}>
      <Form label={t('addPeople')} onSubmit={() => void invite()}>
        <Refusal text={problem} />
        <WholeRoll onAdd={(all) => void run(all)} busy={busy} />
        <SelectField
          label={t('asRole')}
          options={givenRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
          value={role}
          onChange={setRole}
        />
        <PersonSearch
          label={t('search')}
          verb={t('add')}
          busy={busy}
          taken={new Set(seats.flatMap(({ personId }) => personId ?? []))}
          onChoose={({ id }) => void run([{ ...aSeat, personId: id, roles: [role] }])}
        />
        <TextField
          label={t('office')}
          hint={t('officeHint')}
          maxLength={MEETING_LIMITS.officeMax}
          value={office}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        {office.trim() !== '' && (
          <Actions>
            <Button type="submit" busy={busy}>
              {t('add')}
            </Button>
          </Actions>
        )}
      </Form>
    </Sheet>
  );
}

/** Members on the roll of the meeting's day who have no seat yet; the chairman presides when nobody does. */
function WholeRoll({
  onAdd,
  busy,
}: {
  readonly onAdd: (seats: readonly SeatInput[]) => void;
  readonly busy: string | undefined;
}) {
  const { t } = useTranslation('preparation');
  const { head, seats } = useMeeting().meeting;
  const mayRead = useMayRead();
  const { data } = useQuery({
    queryKey: ['preparation', 'body', head.bodyId],
    queryFn: ({ signal }) => client.identity.body(head.bodyId, { signal }),
    enabled: mayRead.bodyRoll(head.bodyId),
    retry: false,
  });
  if (data === undefined) return null;
  const seated = new Set(seats.map(({ personId }) => personId));
  const missing = data.members.filter((line) => isOn(line, dayOf(head.startsAt)) && !seated.has(line.person.id));
  if (missing.length === 0) return <p>{t('rollIn')}</p>;
  const hasChair = seats.some(({ roles }) => roles.includes('chair'));
  const all = missing.map(({ person, isChairman }): SeatInput => ({
    ...aSeat,
    personId: person.id,
    roles: isChairman && !hasChair ? ['chair', 'member'] : ['member'],
  }));
  return (
    <Actions>
      <Button kind="tonal" icon={IconUsersGroup} busy={busy} onClick={() => onAdd(all)}>
        {t('wholeRoll', { count: all.length })}
      </Button>
    </Actions>
  );
}

const isOn = ({ from, until }: BodyMemberView, day: string): boolean => from <= day && (until === null || day < until);
