import { type RuleProfileView } from '@app/contracts';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Actions } from '../../ui/form/form-layout.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { DataTable } from '../../ui/table/data-table.js';
import { type RuleForm, ruleInput } from './rule-form.js';
import { useRuleLines } from './use-rule-words.js';

export interface TwoVersionsProps {
  readonly mine: RuleForm;
  readonly theirs: RuleProfileView;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody saved first: where the two differ, and which one shall stand. */
export function TwoVersions({ mine, theirs, onTake, onKeep }: TwoVersionsProps) {
  const { t } = useTranslation('rules');
  const lines = useRuleLines();
  const head = ({ name, number, validFrom, validUntil }: Pick<RuleProfileView, 'name' | 'validUntil'> & Heads) => [
    { label: t('name'), text: name },
    { label: t('number'), text: number ?? '' },
    { label: t('validFrom'), text: validFrom ?? '' },
    { label: t('hasEnded'), text: validUntil ?? '' },
  ];
  const other = [...head(theirs), ...lines(theirs.values)];
  const own = [...head(mine), ...lines((ruleInput(mine) ?? mine).values)];
  const rows = own.flatMap(({ label, text }, at) => {
    const saved = other[at]?.text ?? '';
    return saved === text ? [] : [{ label, text, saved }];
  });
  return (
    <StatusBox tone="amber" icon={IconGitCompare} title={t('changed')} announced="alert">
      <p>{t('changedText')}</p>
      <DataTable
        label={t('changed')}
        rowKey={({ label }) => label}
        rows={rows}
        columns={[
          { key: 'label', title: '', cell: ({ label }) => label },
          { key: 'theirs', title: t('theirs'), cell: ({ saved }) => saved || '–' },
          { key: 'mine', title: t('mine'), cell: ({ text }) => text || '–' },
        ]}
      />
      <Actions>
        <Button kind="tonal" onClick={onTake}>
          {t('takeTheirs')}
        </Button>
        <Button onClick={onKeep}>{t('keepMine')}</Button>
      </Actions>
    </StatusBox>
  );
}

interface Heads {
  readonly number: string | null;
  readonly validFrom: string | null;
}
