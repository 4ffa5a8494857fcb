import { type JournalEntry } from '@app/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { useNow } from '../../../ui/format/use-now.js';
import { List } from '../../../ui/list/list.js';
import { Row } from '../../../ui/list/row.js';
import { Empty } from '../../../ui/state/empty.js';
import { type JournalOf, journalQuery } from '../queries.js';
import { useDeviceName } from './device-name.js';
import { LoadState } from './load-state.js';

/** Sign-ins, refusals and administrators' acts, newest first. */
export function JournalCard({ title, of }: { readonly title: string; readonly of: JournalOf }) {
  const { t } = useTranslation('identity');
  const journal = useInfiniteQuery(journalQuery(of));
  if (!journal.data) return <LoadState query={journal} title={t('account.noJournal')} />;
  const entries = journal.data.pages.flatMap((page) => page.rows);
  if (entries.length === 0)
    return (
      <Card title={title}>
        <Empty icon={IconHistory} title={t('account.noJournal')} />
      </Card>
    );
  return (
    <Card title={title} padding="none">
      <List density="dense">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} names={of === 'all' ? 'shown' : 'known'} />
        ))}
      </List>
      {journal.hasNextPage && (
        <Button
          kind="text"
          width="full"
          onClick={() => void journal.fetchNextPage()}
          busy={journal.isFetchingNextPage ? t('people.loadingMore') : undefined}
        >
          {t('people.more')}
        </Button>
      )}
    </Card>
  );
}

function EntryRow({ entry, names }: { readonly entry: JournalEntry; readonly names: 'shown' | 'known' }) {
  const { t } = useTranslation('identity');
  const { instant } = useFormat();
  const deviceName = useDeviceName();
  const now = useNow(60_000);
  const what = t(`account.outcome.${entry.outcome}`);
  const who = entry.person?.fullName ?? t('account.unknownPerson');
  const by = entry.by === null ? '' : t('account.by', { name: entry.by.fullName });
  const where = [deviceName(entry.deviceName), entry.network].filter(Boolean).join(', ');
  return (
    <Row
      title={names === 'shown' ? `${who}: ${what}` : what}
      detail={[instant(entry.at, now), by, where].filter(Boolean).join(' · ')}
      weight="medium"
    />
  );
}
