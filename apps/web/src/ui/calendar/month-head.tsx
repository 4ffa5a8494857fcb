import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { IconButton } from '../button/icon-button.js';
import { addMonths, type Month, monthOf, sameMonth } from './month-days.js';
import styles from './month-grid.module.css';

interface MonthHeadProps {
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
  readonly today: string;
}

/** The month's name, spoken when it changes, and the ways to other months. */
export function MonthHead({ month, onMonth, today }: MonthHeadProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.head}>
      <h2 className={styles.title} aria-live="polite">
        {t('calendar.monthTitle', { month: month.month, year: month.year })}
      </h2>
      {!sameMonth(today, month) && (
        <Button kind="text" size="small" onClick={() => onMonth(monthOf(today))}>
          {t('calendar.today')}
        </Button>
      )}
      <IconButton label={t('calendar.previous')} icon={IconChevronLeft} onClick={() => onMonth(addMonths(month, -1))} />
      <IconButton label={t('calendar.next')} icon={IconChevronRight} onClick={() => onMonth(addMonths(month, 1))} />
    </div>
  );
}
