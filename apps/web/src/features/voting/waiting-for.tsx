import { type BallotDetails } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './voting.module.css';

const shownNames = 6;

/** Who is present and has not voted; for chair and secretary alone. */
export function WaitingFor({ details }: { readonly details: BallotDetails }) {
  const { t } = useTranslation('voting');
  const { meeting, attendance } = useMeeting();
  const present = new Set(attendance.rows.filter(({ state }) => state === 'present').map(({ seatId }) => seatId));
  const waiting = meeting.seats.filter(
    ({ id, personId }) => personId !== null && present.has(id) && details.waitingFor.includes(personId),
  );
  if (waiting.length === 0) return <p className={styles.small}>{t('allSent')}</p>;
  return (
    <div className={styles.waiting}>
      <p className={styles.small}>{t('waitingFor', { count: waiting.length })}</p>
      <p>
        <Whole>
          {waiting
            .slice(0, shownNames)
            .map(({ name }) => name)
            .join(', ')}
        </Whole>
        {waiting.length > shownNames && ` ${t('andMore', { count: waiting.length - shownNames })}`}
      </p>
    </div>
  );
}
