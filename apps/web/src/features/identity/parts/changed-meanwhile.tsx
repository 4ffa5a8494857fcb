import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { Actions } from '../../../ui/form/form-layout.js';
import { Stack } from '../../../ui/page/page.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { DataTable } from '../../../ui/table/data-table.js';

export interface Difference {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Somebody saved first: both versions where they differ, and which one shall stand. */
export function ChangedMeanwhile({
  differences,
  busy,
  onTake,
  onKeep,
}: {
  readonly differences: readonly Difference[];
  readonly busy: string | undefined;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}) {
  const { t } = useTranslation('identity');
  return (
    <Stack>
      <StatusBox tone="amber" icon={IconGitCompare} title={t('people.changed')} announced="alert">
        {t('people.changedText')}
      </StatusBox>
      <DataTable
        label={t('people.changed')}
        rowKey={(row) => row.field}
        rows={differences}
        columns={[
          { key: 'field', title: '', cell: (row) => row.field },
          { key: 'theirs', title: t('people.theirs'), cell: (row) => row.theirs || t('people.empty') },
          { key: 'mine', title: t('people.mine'), cell: (row) => row.mine || t('people.empty') },
        ]}
      />
      <Actions>
        <Button kind="tonal" onClick={onTake}>
          {t('people.takeTheirs')}
        </Button>
        <Button busy={busy} onClick={onKeep}>
          {t('people.keepMine')}
        </Button>
      </Actions>
    </Stack>
  );
}
