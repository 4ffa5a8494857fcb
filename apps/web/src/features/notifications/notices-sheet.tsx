import { type Id, type NoticeView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconBell, IconChecks } from '@tabler/icons-react';
import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { List } from '../../ui/list/list.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { NoticeRow } from './notice-row.js';
import styles from './notices.module.css';
import { noticesQuery } from './notices.js';

/** What is behind the bell: unread first, each leads to its meeting. */
export function NoticesSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('notifications');
  const unread = useQuery(noticesQuery).data?.unread ?? 0;
  const mark = useMarkRead();
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      title={t('title')}
      eyebrow={unread === 0 ? t('allRead') : t('unread', { count: unread })}
      footer={
        unread > 0 && (
          <Button kind="tonal" icon={IconChecks} busy={mark.busy} onClick={() => void mark.run(null)}>
            {t('markAll')}
          </Button>
        )
      }
    >
      <Refusal text={mark.problem} onDismiss={mark.clear} />
      <Notices
        onOpen={(notice) => {
          if (!notice.isRead) void mark.run([notice.id]);
          onFold();
        }}
      />
    </Sheet>
  );
}

function Notices({ onOpen }: { readonly onOpen: (notice: NoticeView) => void }) {
  const { t } = useTranslation('notifications');
  const { data, isError, refetch } = useQuery(noticesQuery);
  if (data === undefined) {
    if (!isError) return <SkeletonRows rows={4} />;
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()}>
        {t('notLoadedText')}
      </ErrorState>
    );
  }
  if (data.notices.length === 0) {
    return (
      <Empty icon={IconBell} title={t('none')}>
        {t('noneText')}
      </Empty>
    );
  }
  return (
    <>
      <Group title={t('fresh')} notices={data.notices.filter(({ isRead }) => !isRead)} onOpen={onOpen} />
      <Group title={t('earlier')} notices={data.notices.filter(({ isRead }) => isRead)} onOpen={onOpen} />
    </>
  );
}

function Group({
  title,
  notices,
  onOpen,
}: {
  readonly title: string;
  readonly notices: readonly NoticeView[];
  readonly onOpen: (notice: NoticeView) => void;
}) {
  const id = useId();
  if (notices.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.head}>
        {title}
      </h3>
      <List>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={() => onOpen(notice)} />
        ))}
      </List>
    </section>
  );
}

function useMarkRead() {
  const queries = useQueryClient();
  return useAct(
    useCallback(
      async (key: string, ids: readonly Id[] | null) => {
        await client.notifications.markRead({ ids }, { key });
        await queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
        return 'done' as const;
      },
      [queries],
    ),
  );
}
