import { useQuery } from '@tanstack/react-query';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { type OutlineEntry } from '../../pdf/outline.js';
import { cssVars } from '../../ui/css-vars.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { Tabs } from '../../ui/tabs/tabs.js';
import { PageRail, type PageRailProps } from './page-rail.js';
import styles from './contents-sheet.module.css';

export interface ContentsSheetProps extends Omit<PageRailProps, 'shape'> {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly handle: PaperHandle | null;
  /** An entry was gone to. */
  readonly onGone: () => void;
}

/** The paper's own table of contents, and all its pages. */
export function ContentsSheet({ opened, onFold, handle, onGo, onGone, ...rail }: ContentsSheetProps) {
  const { t } = useTranslation('documents');
  const [tab, setTab] = useState<'outline' | 'pages'>('outline');
  const outline = useQuery({
    queryKey: ['paper', rail.documentId, rail.version.id, 'outline'],
    queryFn: () => handle?.outline() ?? [],
    enabled: opened && handle !== null,
    staleTime: Infinity,
  });
  const goToEntry = (entry: OutlineEntry) => {
    handle?.goToEntry(entry);
    onGone();
  };
  return (
    <Sheet opened={opened} onFold={onFold} title={t('reader.contents')} width="narrow">
      <Tabs
        label={t('reader.contents')}
        tabs={[
          { value: 'outline', label: t('reader.outline') },
          { value: 'pages', label: t('reader.pages') },
        ]}
        value={tab}
        onChange={setTab}
      >
        {tab === 'pages' ? (
          <PageRail {...rail} shape="grid" onGo={onGo} />
        ) : (
          <Outline entries={outline.data ?? []} onPress={goToEntry} />
        )}
      </Tabs>
    </Sheet>
  );
}

interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly onPress: (entry: OutlineEntry) => void;
}

function Outline({ entries, onPress }: OutlineProps) {
  const { t } = useTranslation('documents');
  if (entries.length === 0)
    return (
      <Empty icon={IconListDetails} title={t('reader.noOutline')}>
        {t('reader.noOutlineText')}
      </Empty>
    );
  return (
    <List label={t('reader.outline')}>
      {entries.map((entry, index) => (
        <RowButton
          key={index}
          weight={entry.level === 0 ? 'semibold' : 'medium'}
          title={
            <span className={styles.entry} style={cssVars({ '--level': entry.level })}>
              {entry.title}
            </span>
          }
          onPress={() => onPress(entry)}
        />
      ))}
    </List>
  );
}
