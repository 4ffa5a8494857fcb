import { DIRECTORY_LIMITS, type Id, type PersonCard } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { Avatar } from '../../ui/avatar/avatar.js';
import { Button } from '../../ui/button/button.js';
import { TextField } from '../../ui/field/text-field.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';

export interface PersonSearchProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** On the button beside each person found. */
  readonly verb: string;
  readonly onChoose: (person: PersonCard) => void;
  /** People who cannot be chosen, because they are in the list already. */
  readonly taken: ReadonlySet<Id>;
  readonly busy?: string | undefined;
}

/** Somebody of the house, found by name or position. */
export function PersonSearch({ label, hint, error, verb, onChoose, taken, busy }: PersonSearchProps) {
  const { t } = useTranslation('preparation');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['preparation', 'directory', search],
    queryFn: ({ signal }) => client.identity.directory(search, { signal }),
    enabled: search.length >= DIRECTORY_LIMITS.directorySearchMin,
    placeholderData: (before) => before,
  });
  const found = search.length >= DIRECTORY_LIMITS.directorySearchMin ? data : undefined;
  return (
    <>
      <TextField
        label={label}
        hint={hint ?? t('searchHint')}
        error={error}
        icon={IconSearch}
        autoComplete="off"
        maxLength={DIRECTORY_LIMITS.searchMax}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found && <p role="status">{found.length === 0 ? t('foundNone') : t('found', { count: found.length })}</p>}
      {found && found.length > 0 && (
        <List density="dense">
          {found.map((person) => (
            <Row
              key={person.id}
              lead={<Avatar name={person.fullName} size="small" />}
              title={person.fullName}
              weight={taken.has(person.id) ? 'medium' : 'semibold'}
              detail={[person.position, person.unit].filter(Boolean).join(' · ')}
              trail={
                taken.has(person.id) ? (
                  <IconText icon={IconCheck}>{t('alreadyIn')}</IconText>
                ) : (
                  <Button
                    size="small"
                    busy={busy}
                    aria-label={`${verb}: ${person.fullName}`}
                    onClick={() => onChoose(person)}
                  >
                    {verb}
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
    </>
  );
}
