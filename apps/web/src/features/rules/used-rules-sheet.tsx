import { type RuleProfileView } from '@app/contracts';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { DataTable } from '../../ui/table/data-table.js';
import { useRuleLines } from './use-rule-words.js';

export interface UsedRulesSheetProps {
  readonly profile: RuleProfileView;
  readonly onReplace: () => void;
  readonly onFold: () => void;
}

/** Rules that a meeting used: read, and taken as the pattern of new ones. */
export function UsedRulesSheet({ profile, onReplace, onFold }: UsedRulesSheetProps) {
  const { t } = useTranslation('rules');
  const lines = useRuleLines();
  return (
    <Sheet
      opened
      onFold={onFold}
      title={profile.name}
      eyebrow={profile.number ?? undefined}
      footer={
        <Button kind="filled" icon={IconCopy} onClick={onReplace}>
          {t('replace')}
        </Button>
      }
    >
      <Stack>
        <p>{t('used')}</p>
        <DataTable
          label={t('title')}
          rowKey={({ label }) => label}
          rows={lines(profile.values)}
          columns={[
            { key: 'rule', title: '', cell: ({ label }) => label },
            { key: 'text', title: '', cell: ({ text }) => text },
          ]}
        />
      </Stack>
    </Sheet>
  );
}
