import { Select } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import { matches } from './combo-match.js';
import { Field, type FieldProps, useFieldIds } from './field.js';
import styles from './combo-field.module.css';
import fieldStyles from './field.module.css';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** A second line, e.g. the position under a name. */
  readonly detail?: string;
}

export interface ComboFieldProps extends FieldProps {
  readonly id?: string;
  readonly options: readonly ComboOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
}

/** A long list that is searched by typing, with or without diacritics: people, units. */
export function ComboField({ label, hint, error, need, id, options, value, onChange, placeholder }: ComboFieldProps) {
  const { t } = useTranslation('ui');
  const ids = useFieldIds(id, { hint, error });
  const byValue = new Map(options.map((option) => [option.value, option]));
  return (
    <Field label={label} hint={hint} error={error} need={need} ids={ids}>
      <Select
        id={ids.control}
        searchable
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        onChange={(next) => onChange(next)}
        placeholder={placeholder}
        nothingFoundMessage={t('combo.nothing')}
        filter={({ options: all, search }) =>
          all.filter((entry) => 'value' in entry && matches(byValue.get(entry.value), search))
        }
        renderOption={({ option, checked }) => (
          <span className={styles.option}>
            <span>
              <span className={styles.name}>{option.label}</span>
              <span className={styles.detail}>{byValue.get(option.value)?.detail}</span>
            </span>
            {checked === true && <Icon of={IconCheck} weight="strong" />}
          </span>
        )}
        rightSection={<Icon of={IconChevronDown} />}
        rightSectionPointerEvents="none"
        maxDropdownHeight="min(22rem, 50dvh)"
        comboboxProps={{ transitionProps: { duration: 0 } }}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={ids.describedBy}
        error={error !== undefined}
        errorProps={{ hidden: true }}
        classNames={{
          input: fieldStyles.control,
          dropdown: styles.dropdown,
          option: styles.choice,
          empty: styles.empty,
          section: styles.section,
        }}
      />
    </Field>
  );
}
