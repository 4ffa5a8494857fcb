import { type AccountState } from '@app/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconUserPlus, IconUsers, IconUserSearch } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { ButtonLink } from '../../../ui/button/button-link.js';
import { Card } from '../../../ui/card/card.js';
import { List } from '../../../ui/list/list.js';
import { Line, Stack } from '../../../ui/page/page.js';
import { usePageTitle } from '../../../ui/page/use-page-title.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Empty } from '../../../ui/state/empty.js';
import { unitsInReach, useReach } from '../access.js';
import { LoadState } from '../parts/load-state.js';
import { PersonRow } from '../parts/person-row.js';
import { peopleQuery } from '../queries.js';
import { CodeRequestsCard } from './code-requests-card.js';
import { PeopleFilter } from './people-filter.js';
import { PersonSheet } from './person-sheet.js';

/** What the address says about the list. */
export interface PeopleSearchParams {
  readonly q?: string;
  readonly unit?: string;
  readonly account?: AccountState;
}

/** Everybody the reader may see, in protocol order. */
export function PeoplePage({ search }: { readonly search: PeopleSearchParams }) {
  const { t } = useTranslation('identity');
  usePageTitle(t('people.title'));
  const { sheet, open, fold } = useSheet();
  const mayAdd = unitsInReach(useReach()).length > 0;
  return (
    <Stack gap="large">
      <CodeRequestsCard />
      <PeopleFilter search={search} />
      <People search={search} actions={mayAdd && <AddActions onAdd={() => open('add')} />} />
      {sheet === 'add' && <PersonSheet person={null} onFold={fold} />}
    </Stack>
  );
}

/** One by one, or a whole list. */
function AddActions({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Line>
      <ButtonLink to="/organisation/people/import" size="small">
        {t('people.import')}
      </ButtonLink>
      <Button kind="filled" size="small" icon={IconUserPlus} onClick={onAdd}>
        {t('people.add')}
      </Button>
    </Line>
  );
}

function People({
  search: { q = '', unit, account },
  actions,
}: {
  readonly search: PeopleSearchParams;
  readonly actions: ReactNode;
}) {
  const { t } = useTranslation('identity');
  const people = useInfiniteQuery(
    peopleQuery({
      ...(q.trim() === '' ? {} : { search: q.trim() }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(account === undefined ? {} : { account }),
    }),
  );
  if (!people.data) return <LoadState query={people} title={t('people.failed')} rows={8} />;
  const rows = people.data.pages.flatMap((page) => page.rows);
  const isFiltered = q.trim() !== '' || unit !== undefined || account !== undefined;
  if (rows.length === 0)
    return (
      <Card title={t('people.list')} aside={actions}>
        {isFiltered ? <NoMatch /> : <Nobody />}
      </Card>
    );
  return (
    <Card title={t('people.list')} aside={actions} padding="none">
      <List>
        {rows.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </List>
      {people.hasNextPage && (
        <Button
          kind="text"
          width="full"
          onClick={() => void people.fetchNextPage()}
          busy={people.isFetchingNextPage ? t('people.loadingMore') : undefined}
        >
          {t('people.more')}
        </Button>
      )}
    </Card>
  );
}

function NoMatch() {
  const { t } = useTranslation('identity');
  return (
    <Empty icon={IconUserSearch} title={t('people.noMatch')}>
      {t('people.noMatchText')}
    </Empty>
  );
}

function Nobody() {
  const { t } = useTranslation('identity');
  return (
    <Empty icon={IconUsers} title={t('people.none')}>
      {t('people.noneText')}
    </Empty>
  );
}
