import { type SeatLetter } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { dayOf, formatDay, formatTimeRange } from '../../ui/format/dates.js';
import { positionOf } from './letter-row.js';
import styles from './letters.module.css';

/** The list to telephone by; seen on paper only. */
export function PrintedContacts({ letters }: { readonly letters: readonly SeatLetter[] }) {
  const { t } = useTranslation('notifications');
  const { head } = useMeeting().meeting;
  return (
    <div className={styles.printed} aria-hidden="true">
      <h1>{head.title}</h1>
      <p>
        {formatTimeRange(head.startsAt, head.endsAt)}, {formatDay(dayOf(head.startsAt))} · {head.place}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('columns.name')}</th>
            <th>{t('columns.position')}</th>
            <th>{t('columns.phone')}</th>
            <th>{t('columns.email')}</th>
            <th>{t('columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.seatId}>
              <td>{letter.name}</td>
              <td>{positionOf(letter)}</td>
              <td>{letter.phone}</td>
              <td>{letter.email}</td>
              <td>{t(`state.${letter.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
