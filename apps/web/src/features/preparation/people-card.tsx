import { invitationAccess } from '@app/contracts';
import { IconCheck, IconPhone, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { ShareBar } from '../../ui/members/share-bar.js';
import { Reached } from './reached.js';
import { type Answered, type AnswerGroups, answerGroups } from './answers.js';
import { fewSeats } from './few-seats.js';
import { asksForAnswers } from './next-step.js';
import styles from './people.module.css';
import { useSeatLine } from './seat-line.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

const SHOWN = 4;

/** Who attends and who has answered; what waits for the secretary comes first. */
export function PeopleCard() {
  const { t } = useTranslation('preparation');
  const { meeting, invitations } = useMeeting();
  const sheet = usePreparationSheet();
  const { seats, head } = meeting;
  const groups = answerGroups(seats, invitations);
  const members = seats.filter(({ isVoter }) => isVoter).length;
  // The bar counts everybody who is asked, so everybody is counted here as well.
  const people = t('peopleCount', { count: seats.length });
  const count = members > 0 ? t('members', { count: members, people }) : people;
  return (
    <Card title={t('people')} aside={count} corners="medium" padding="none">
      {asksForAnswers(head.state) ? (
        <>
          <div className={styles.inset}>
            <AnswerBar groups={groups} />
          </div>
          <ToDo groups={groups} />
        </>
      ) : (
        <p className={styles.note}>{t('notAsked')}</p>
      )}
      <FewSeats groups={groups} />
      <Reached />
      <div className={styles.acts}>
        <Button kind="tonal" size="small" icon={IconUserPlus} onClick={() => sheet.open('add-people')}>
          {t('addPeople')}
        </Button>
        <Button size="small" onClick={() => sheet.open('people')}>
          {t('seatedAll')}
        </Button>
      </div>
    </Card>
  );
}

function AnswerBar({ groups }: { readonly groups: AnswerGroups }) {
  const { t } = useTranslation('preparation');
  return (
    <ShareBar
      shares={[
        { key: 'confirmed', value: groups.confirmed.length, label: t('answers.confirmed'), fill: 'solid' },
        { key: 'absent', value: groups.absent.length, label: t('answers.absent'), fill: 'hatched' },
        { key: 'awaiting', value: groups.awaiting.length, label: t('answers.awaiting'), fill: 'empty' },
      ]}
    />
  );
}

function ToDo({ groups: { toDecide, awaiting } }: { readonly groups: AnswerGroups }) {
  const { t } = useTranslation('preparation');
  const sheet = usePreparationSheet();
  if (toDecide.length + awaiting.length === 0) return <p className={styles.note}>{t('nothingToDo')}</p>;
  return (
    <>
      <h3 className={styles.head}>{t('toDo')}</h3>
      {toDecide.map((one) => (
        <AbsenceToDecide key={one.seat.id} {...one} />
      ))}
      {awaiting.length > 0 && (
        <div className={styles.todo}>
          <p className={styles.name}>{t('awaiting', { count: awaiting.length })}</p>
          <Button size="small" icon={IconPhone} onClick={() => sheet.open('awaiting')}>
            {t('awaitingShow')}
          </Button>
        </div>
      )}
    </>
  );
}

/** An absence that the chairman has not decided: his word is recorded here, or given on his own tablet. */
function AbsenceToDecide({ seat, answer }: Answered) {
  const { t } = useTranslation('preparation');
  const { facts } = useMeeting().meeting;
  const sheet = usePreparationSheet();
  const reason = answer?.reason ?? null;
  return (
    <div className={styles.todo}>
      <div className={styles.who}>
        <Avatar name={seat.name} />
        <div>
          <p className={styles.name}>{seat.name}</p>
          <p className={styles.small}>{reason === null ? t('absentPlain') : t('absent', { reason })}</p>
        </div>
      </div>
      {answer?.substituteName && <p className={styles.well}>{t('substituteBy', { name: answer.substituteName })}</p>}
      {invitationAccess['invitation.record-consent'](facts) && (
        <Button kind="tonal" size="small" onClick={() => sheet.open('consent', seat.id)}>
          {t('record')}
        </Button>
      )}
    </div>
  );
}

function FewSeats({ groups }: { readonly groups: AnswerGroups }) {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  const line = useSeatLine();
  const confirmed = new Set(groups.confirmed.map(({ seat }) => seat.id));
  const { shown, rest } = fewSeats(seats, confirmed, SHOWN);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={styles.head}>{t('seated')}</h3>
      <List density="dense">
        {shown.map((seat) => (
          <Row
            key={seat.id}
            lead={<Avatar name={seat.name} size="small" />}
            title={seat.name}
            detail={line(seat)}
            trail={confirmed.has(seat.id) ? <IconText icon={IconCheck}>{t('answers.confirmed')}</IconText> : undefined}
          />
        ))}
      </List>
      {rest > 0 && <p className={styles.note}>{t('andOthers', { count: rest })}</p>}
    </>
  );
}
