import { type Id, meetingAccess, type MeetingClone, type MeetingHead } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { Actions, Form } from '../../ui/form/form-layout.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { dayOf, formatDay, formatTime } from '../../ui/format/dates.js';
import { Empty } from '../../ui/state/empty.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { basicsProblems } from './basics-problems.js';
import { type DayTimes, instantsOf } from './day-time.js';
import { TimeFields, TitleField, useBasicsProblems } from './meeting-fields.js';

/** A year back and half a year ahead: what a secretariat repeats. */
const window = () => {
  const day = 86_400_000;
  const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
  return { from: at(-365), until: at(30) };
};

/** A new draft with the agenda, people and sites of an earlier meeting. */
export function CloneForm({ onMade }: { readonly onMade: (id: Id) => void }) {
  const { t } = useTranslation('preparation');
  const earlier = useEarlier();
  const [from, setFrom] = useState<Id | null>(null);
  const [form, setForm] = useState<DayTimes & { readonly title: string }>(noTimes);
  const [tried, setTried] = useState(false);
  const wrong = useBasicsProblems(tried ? basicsProblems(form, { now: new Date() }) : []);
  const { run, busy, problem } = useAct((key, id: Id, input: MeetingClone) =>
    client.meetings.clone(id, input, { key }),
  );
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const choose = (id: Id | null): void => {
    setFrom(id);
    const chosen = earlier?.find((head) => head.id === id);
    if (chosen && form.title === '')
      change({ title: chosen.title, from: formatTime(chosen.startsAt), until: formatTime(chosen.endsAt) });
  };
  const clone = async (): Promise<void> => {
    setTried(true);
    const times = instantsOf(form);
    if (from === null || times === null || basicsProblems(form, { now: new Date() }).length > 0) return;
    const made = await run(from, { title: form.title.trim(), ...times });
    if (made) onMade(made.id);
  };
  if (earlier === null) return <SkeletonRows rows={4} />;
  if (earlier.length === 0) return <Empty icon={IconHistory} title={t('noEarlier')} />;
  const noChoice = tried && from === null ? t('required.earlier') : undefined;
  return (
    <Form label={t('newTitle')} onSubmit={() => void clone()}>
      <FormSummary
        problems={[
          ...(noChoice === undefined ? [] : [{ fieldId: 'meeting-earlier', message: noChoice }]),
          ...wrong.list,
        ]}
      />
      <Refusal text={problem} />
      <ComboField
        id="meeting-earlier"
        label={t('earlier')}
        hint={t('earlierHint')}
        error={noChoice}
        options={earlier.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${title}, ${formatDay(dayOf(startsAt))}`,
        }))}
        value={from}
        onChange={choose}
      />
      <TitleField form={form} onChange={change} errorOf={wrong.of} />
      <TimeFields form={form} onChange={change} errorOf={wrong.of} />
      <Actions>
        <Button kind="filled" type="submit" busy={busy}>
          {t('createIt')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Meetings whose body the reader prepares, the latest first; null while they are not known. */
function useEarlier(): readonly MeetingHead[] | null {
  const { data } = useQuery({
    queryKey: ['preparation', 'earlier'],
    queryFn: ({ signal }) => client.meetings.mine(window(), { signal }),
  });
  const mine = data?.filter(({ facts }) => meetingAccess['meeting.clone'](facts)).map(({ head }) => head);
  return mine?.sort((a, b) => b.startsAt.localeCompare(a.startsAt)) ?? null;
}

const noTimes = { title: '', day: null, from: null, until: null };
