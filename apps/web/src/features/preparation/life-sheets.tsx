import { type MeetingMove, MEETING_LIMITS } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { basicsProblems } from './basics-problems.js';
import { dayTimesOf, instantsOf } from './day-time.js';
import { PlaceField, TimeFields, useBasicsProblems } from './meeting-fields.js';
import { type PreparationAct } from './next-step.js';
import { SaveSheet } from './save-sheet.js';
import { SignedInvitation } from './signed-invitation.js';

interface Folding {
  readonly onFold: () => void;
}

/** The second touch of the next step: says what it sets going. */
export function StepSheet({ act, onFold }: Folding & { readonly act: PreparationAct }) {
  const { t } = useTranslation('preparation');
  const { head, seats } = useMeeting().meeting;
  const { run, busy, problem } = useAct((key) => client.meetings[act](head.id, { key }));
  const go = async (): Promise<void> => {
    if (await run()) onFold();
  };
  const text = act === 'issue' ? t('stepText.issue', { count: seats.length }) : t(`stepText.${act}`);
  return (
    <ConfirmSheet
      opened
      onBack={onFold}
      kind="filled"
      title={t(`stepTitle.${act}`)}
      consequence={
        <Stack>
          <p>{text}</p>
          {act === 'issue' && <SignedInvitation />}
          <Refusal text={problem} />
        </Stack>
      }
      verb={t(`step.${act}`)}
      busy={busy}
      onConfirm={() => void go()}
    />
  );
}

/** Sent back or cancelled, with a reason. */
export function ReasonSheet({ act, onFold }: Folding & { readonly act: 'send-back' | 'cancel' }) {
  const { t } = useTranslation('preparation');
  const { id } = useMeeting().meeting.head;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem } = useAct((key, why: string) =>
    client.meetings[act === 'cancel' ? 'cancel' : 'sendBack'](id, { reason: why }, { key }),
  );
  const go = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() !== '' && (await run(reason.trim()))) onFold();
  };
  return (
    <ConfirmSheet
      opened
      onBack={onFold}
      kind={act === 'cancel' ? 'danger' : 'filled'}
      title={t(`other.${act}`)}
      consequence={
        <Stack>
          <p>{t(`otherText.${act}`)}</p>
          <Refusal text={problem} />
          <TextAreaField
            label={t('reason')}
            need="required"
            value={reason}
            maxLength={MEETING_LIMITS.reasonMax}
            error={tried && reason.trim() === '' ? t('required.reason') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      verb={t(`other.${act}`)}
      busy={busy}
      onConfirm={() => void go()}
    />
  );
}

/** To another time or place: everybody is asked to answer again. */
export function MoveSheet({ onFold }: Folding) {
  const { t } = useTranslation('preparation');
  const { head } = useMeeting().meeting;
  const [form, setForm] = useState(() => ({ ...dayTimesOf(head), place: head.place, reason: '' }));
  const [tried, setTried] = useState(false);
  const problems = basicsProblems({ ...form, title: head.title }, { now: new Date() });
  const wrong = useBasicsProblems(tried ? problems : []);
  const { run, busy, problem } = useAct((key, input: MeetingMove) => client.meetings.move(head.id, input, { key }));
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const move = async (): Promise<void> => {
    setTried(true);
    const times = instantsOf(form);
    if (times === null || problems.length > 0 || form.reason.trim() === '') return;
    if (await run({ rev: head.rev, ...times, place: form.place.trim(), reason: form.reason.trim() })) onFold();
  };
  const submit = (): void => void move();
  return (
    <SaveSheet title={t('other.move')} verb={t('other.move')} onFold={onFold} onSave={submit} busy={busy}>
      <Form label={t('other.move')} onSubmit={submit}>
        <p>{t('otherText.move')}</p>
        <Refusal text={problem} />
        <TimeFields form={form} onChange={change} errorOf={wrong.of} />
        <PlaceField form={form} onChange={change} />
        <TextAreaField
          label={t('reason')}
          need="required"
          value={form.reason}
          maxLength={MEETING_LIMITS.reasonMax}
          error={tried && form.reason.trim() === '' ? t('required.reason') : undefined}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Form>
    </SaveSheet>
  );
}
