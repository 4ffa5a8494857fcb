import { type AnswerInput, type AnswerView, invitationAccess, type SeatView } from '@app/contracts';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useMe } from '../../live/use-me.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { Whole } from '../../ui/text/whole.js';
import { AnswerSheet } from './answer-sheet.js';
import { useAnswer } from './use-seat-acts.js';

type Whose = 'mine' | 'behalf';
type Opened = { readonly first: AnswerInput['answer'] | null } | null;

/** My answer to the invitation, and those of the leaders I answer for; nothing once the meeting takes none. */
export function MyAnswers() {
  const { meeting, invitations } = useMeeting();
  const { person, aideOf } = useMe();
  const leaders = new Set(aideOf.map(({ id }) => id));
  const mine = meeting.seats.flatMap((seat): readonly { readonly seat: SeatView; readonly whose: Whose }[] => {
    const isMine = seat.personId === person.id;
    const isMyLeaders = seat.personId !== null && leaders.has(seat.personId);
    // The secretary answers for others in the editor, not here.
    if (!isMine && !isMyLeaders) return [];
    if (seat.roles.includes('substitute')) return [];
    if (!invitationAccess['invitation.answer'](meeting.facts, { isMine, isMyLeaders })) return [];
    return [{ seat, whose: isMine ? 'mine' : 'behalf' }];
  });
  if (mine.length === 0) return null;
  return (
    <Stack>
      {mine.map(({ seat, whose }) => (
        <AnswerCard
          key={seat.id}
          seat={seat}
          whose={whose}
          answer={invitations.answers.find(({ seatId }) => seatId === seat.id) ?? null}
        />
      ))}
    </Stack>
  );
}

interface AnswerCardProps {
  readonly seat: SeatView;
  readonly whose: Whose;
  readonly answer: AnswerView | null;
}

function AnswerCard({ seat, whose, answer }: AnswerCardProps) {
  const { t } = useTranslation('preparation');
  const [opened, setOpened] = useState<Opened>(null);
  const { run, busy, problem } = useAnswer();
  const isOpen = answer === null || answer.answer === 'awaiting';
  const confirm = () => run({ seatId: seat.id, answer: 'confirmed', reason: null, substitutePersonId: null });
  return (
    <Card title={whose === 'mine' ? t('myAnswer') : t('onBehalf', { name: seat.name })}>
      <Stack>
        {!isOpen && <Given answer={answer} />}
        <Refusal text={problem} />
        <Actions>
          {isOpen ? (
            <>
              <Button kind="tonal" icon={IconCheck} busy={busy} onClick={() => void confirm()}>
                {t('confirm')}
              </Button>
              <Button onClick={() => setOpened({ first: 'absent' })}>{t('absence')}</Button>
              <Button onClick={() => setOpened({ first: 'substitute' })}>{t('substitute')}</Button>
            </>
          ) : (
            <Button size="small" onClick={() => setOpened({ first: null })}>
              {t('change')}
            </Button>
          )}
        </Actions>
      </Stack>
      {opened !== null && <AnswerSheet seat={seat} first={opened.first} whose={whose} onFold={() => setOpened(null)} />}
    </Card>
  );
}

/** What was answered, by whom, and what the chairman says to it. */
function Given({ answer }: { readonly answer: AnswerView }) {
  const { t } = useTranslation('preparation');
  const { instant } = useFormat();
  const now = useNow(60_000);
  const { consent } = answer;
  const refused = consent.state === 'refused';
  return (
    <StatusBox
      tone={refused ? 'red' : consent.state === 'awaiting' ? 'neutral' : 'soft'}
      icon={consent.state === 'awaiting' ? IconHourglass : IconCheck}
      title={t(`state.${answer.answer}`, { name: answer.substituteName ?? '' })}
      announced="status"
    >
      {answer.reason !== null && <p>{t('because', { reason: answer.reason })}</p>}
      {consent.state !== 'not-needed' && <p>{t(`consent.${consent.state}`)}</p>}
      {consent.note !== null && <p>{consent.note}</p>}
      {answer.isOnBehalf && answer.answeredByName !== null && answer.answeredAt !== null && (
        <p>
          <Whole>{t('answeredBy', { name: answer.answeredByName, time: instant(answer.answeredAt, now) })}</Whole>
        </p>
      )}
    </StatusBox>
  );
}
