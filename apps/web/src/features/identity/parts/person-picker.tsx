import { type Id, type PersonCard } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconSearch, IconUserSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Avatar } from '../../../ui/avatar/avatar.js';
import { Button } from '../../../ui/button/button.js';
import { TextField } from '../../../ui/field/text-field.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowButton } from '../../../ui/list/row.js';
import { Stack } from '../../../ui/page/page.js';
import { Empty } from '../../../ui/state/empty.js';
import { positionOf } from '@app/contracts';
import { organisationKey } from '../queries.js';

const LEAST_LETTERS = 2;
const SHOWN = 20;

/** Finds one person among all that the reader may see. */
export function PersonPicker({
  value,
  onChange,
  without,
  error,
}: {
  readonly value: PersonCard | null;
  readonly onChange: (person: PersonCard | null) => void;
  /** Who is not offered. */
  readonly without: readonly Id[];
  readonly error: string | undefined;
}) {
  const { t } = useTranslation('identity');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  if (value !== null)
    return (
      <List label={t('people.chosen')}>
        <Row
          current
          lead={<Avatar name={value.fullName} />}
          title={value.fullName}
          detail={positionOf(value)}
          trail={
            <Button size="small" onClick={() => onChange(null)}>
              {t('people.chooseOther')}
            </Button>
          }
        />
      </List>
    );
  return (
    <Stack>
      <TextField
        type="search"
        icon={IconSearch}
        label={t('people.findPerson')}
        hint={t('people.findHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={error}
        autoComplete="off"
        maxLength={100}
      />
      {search.length >= LEAST_LETTERS && <Found search={search} without={without} onChoose={onChange} />}
    </Stack>
  );
}

function Found({
  search,
  without,
  onChoose,
}: {
  readonly search: string;
  readonly without: readonly Id[];
  readonly onChoose: (person: PersonCard) => void;
}) {
  const { t } = useTranslation('identity');
  const { data } = useQuery({
    queryKey: [...organisationKey, 'find', search],
    queryFn: ({ signal }) => client.identity.people({ search, limit: SHOWN }, { signal }),
    placeholderData: (before) => before,
  });
  const people = data?.rows.filter(({ id }) => !without.includes(id)) ?? [];
  if (data !== undefined && people.length === 0) return <Empty icon={IconUserSearch} title={t('people.noMatch')} />;
  return (
    <List label={t('people.list')}>
      {people.map((person) => (
        <RowButton
          key={person.id}
          lead={<Avatar name={person.fullName} />}
          title={person.fullName}
          detail={positionOf(person) || t('people.noPost')}
          onPress={() => onChoose(person)}
        />
      ))}
    </List>
  );
}
