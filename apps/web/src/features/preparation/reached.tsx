import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../../live/use-deliveries.js';
import styles from './people.module.css';

/** How many people hold all their papers on some device; nothing before the issue and where there are no papers. */
export function Reached() {
  const { t } = useTranslation('preparation');
  const seats = useDeliveries()?.seats.filter(({ papers }) => papers > 0) ?? [];
  if (seats.length === 0) return null;
  const reached = seats.filter(({ papers, received }) => papers === received).length;
  const isAll = reached === seats.length;
  return <p className={styles.note}>{t(isAll ? 'reachedAll' : 'reachedSome', { reached, seats: seats.length })}</p>;
}
