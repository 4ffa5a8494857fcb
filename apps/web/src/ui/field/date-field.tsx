import { Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.js';
import { monthOf } from '../calendar/month-days.js';
import { MonthGrid } from '../calendar/month-grid.js';
import { classNames } from '../class-names.js';
import { formatDay } from '../format/dates.js';
import { parseDay } from '../format/typed-time.js';
import { useToday } from '../format/use-now.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';
import { useTyped } from './use-typed.js';

export interface DateFieldProps extends FieldProps {
  readonly id?: string;
  /** Calendar day (`YYYY-MM-DD`), or null. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day as DD/MM/YYYY on every device (the browser's own field follows the device's country): typed, or from a month. */
export function DateField({ label, hint, error, need, id, value, onChange }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const typed = useTyped({ value, onChange, parse: parseDay, format: formatDay });
  const problem = typed.wrong ? t('field.noDay') : error;
  const ids = useFieldIds(id, { hint, error: problem });
  return (
    <Field label={label} hint={hint} error={problem} need={need} ids={ids}>
      <div className={styles.wrap} data-room="wide">
        <input
          {...typed.input}
          id={ids.control}
          className={classNames(styles.control, styles.withEnd)}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('field.dayShape')}
          required={need === 'required'}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={ids.describedBy}
        />
        <span className={styles.end}>
          <DayPicker value={value} onChange={onChange} />
        </span>
      </div>
    </Field>
  );
}

function DayPicker({ value, onChange }: Pick<DateFieldProps, 'value' | 'onChange'>) {
  const { t } = useTranslation('ui');
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const [month, setMonth] = useState(monthOf(value ?? today));
  const show = (open: boolean) => {
    if (open) setMonth(monthOf(value ?? today));
    setOpened(open);
  };
  return (
    <Popover
      opened={opened}
      onChange={show}
      trapFocus
      returnFocus
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.month }}
    >
      <Popover.Target>
        <IconButton label={t('field.chooseDay')} icon={IconCalendar} onClick={() => show(!opened)} />
      </Popover.Target>
      <Popover.Dropdown>
        <MonthGrid
          month={month}
          onMonth={setMonth}
          today={today}
          selected={value}
          entries={{}}
          onSelect={(day) => {
            onChange(day);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
