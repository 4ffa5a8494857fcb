import { invitationAccess, INVITATION_LIMITS, positionOf, type SeatView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { answerGroups } from './answers.js';
import { useGiveConsent } from './use-seat-acts.js';

/** For the chairman of the body on his tablet: who asks to stay away, and two buttons. */
export function ConsentList() {
  const { t } = useTranslation('preparation');
  const { meeting, invitations } = useMeeting();
  const [refusing, setRefusing] = useState<SeatView | null>(null);
  const { run, busy, problem } = useGiveConsent();
  const { toDecide } = answerGroups(meeting.seats, invitations);
  if (!invitationAccess['invitation.consent'](meeting.facts) || toDecide.length === 0) return null;
  return (
    <Card title={t('requests')} aside={t('requestsCount', { count: toDecide.length })} padding="none">
      <Refusal text={problem} />
      <List>
        {toDecide.map(({ seat, answer }) => (
          <Row
            key={seat.id}
            lead={<Avatar name={seat.name} />}
            title={seat.name}
            detail={[
              positionOf(seat),
              answer?.reason,
              answer?.substituteName && t('substituteBy', { name: answer.substituteName }),
            ]
              .filter(Boolean)
              .join(' · ')}
            trail={
              <>
                <Button
                  kind="tonal"
                  busy={busy}
                  aria-label={`${t('grant')}: ${seat.name}`}
                  onClick={() => void run({ seatId: seat.id, decision: 'granted', note: null })}
                >
                  {t('grant')}
                </Button>
                <Button aria-label={`${t('refuse')}: ${seat.name}`} onClick={() => setRefusing(seat)}>
                  {t('refuse')}
                </Button>
              </>
            }
          />
        ))}
      </List>
      {refusing !== null && <RefuseSheet seat={refusing} onBack={() => setRefusing(null)} />}
    </Card>
  );
}

function RefuseSheet({ seat, onBack }: { readonly seat: SeatView; readonly onBack: () => void }) {
  const { t } = useTranslation('preparation');
  const [note, setNote] = useState('');
  const { run, busy, problem } = useGiveConsent();
  const refuse = async (): Promise<void> => {
    const said = note.trim() === '' ? null : note.trim();
    if (await run({ seatId: seat.id, decision: 'refused', note: said })) onBack();
  };
  return (
    <ConfirmSheet
      opened
      kind="filled"
      onBack={onBack}
      title={t('refuseTitle')}
      consequence={
        <Stack>
          <p>{t('refuseText', { name: seat.name })}</p>
          <Refusal text={problem} />
          <TextAreaField
            label={t('note')}
            need="optional"
            maxLength={INVITATION_LIMITS.noteMax}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Stack>
      }
      verb={t('refuse')}
      busy={busy}
      onConfirm={() => void refuse()}
    />
  );
}
