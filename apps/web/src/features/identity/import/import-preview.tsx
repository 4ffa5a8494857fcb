import { type ImportPreview, type ImportProblem, type ImportRow } from '@app/contracts';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Chip } from '../../../ui/chip/chip.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { Actions } from '../../../ui/form/form-layout.js';
import { Stack } from '../../../ui/page/page.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { DataTable } from '../../../ui/table/data-table.js';

/** What was read: every bad row and column with its reason, then the people themselves. */
export function ImportPreviewView({
  preview,
  busy,
  refused,
  onAccept,
  onOther,
}: {
  readonly preview: ImportPreview;
  readonly busy: string | undefined;
  readonly refused: string | null;
  readonly onAccept: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useTranslation('identity');
  const isGood = preview.errorCount === 0;
  return (
    <Stack gap="large">
      <Card title={preview.fileName}>
        <Stack>
          <Verdict preview={preview} />
          <Refusal text={refused} />
          <Actions>
            <Button
              kind="filled"
              icon={IconUserPlus}
              busy={busy}
              locked={isGood ? undefined : t('organisation.import.locked')}
              onClick={onAccept}
            >
              {t('organisation.import.accept', { count: preview.rowCount })}
            </Button>
            <Button onClick={onOther}>{t('organisation.import.other')}</Button>
          </Actions>
        </Stack>
      </Card>
      {preview.problems.length > 0 && <Problems problems={preview.problems} />}
      {preview.rows.length > 0 && <Rows preview={preview} />}
    </Stack>
  );
}

function Verdict({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('identity');
  const warnings = preview.problems.filter((problem) => problem.level === 'warning').length;
  const remark = warnings === 0 ? '' : ` ${t('organisation.import.warnings', { count: warnings })}.`;
  return preview.errorCount === 0 ? (
    <StatusBox
      tone="soft"
      icon={IconCircleCheck}
      title={t('organisation.import.ready', { count: preview.rowCount })}
      announced="status"
    >
      {t('organisation.import.readyText')}
      {remark}
    </StatusBox>
  ) : (
    <StatusBox
      tone="red"
      icon={IconAlertTriangle}
      title={t('organisation.import.bad', { count: preview.errorCount })}
      announced="alert"
    >
      {t('organisation.import.badText')}
      {remark}
    </StatusBox>
  );
}

function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('identity');
  return (
    <Card title={t('organisation.import.problems')} padding="none">
      <DataTable
        label={t('organisation.import.problems')}
        rows={problems}
        rowKey={(problem) => `${problem.row} ${problem.column} ${problem.reason} ${problem.value}`}
        columns={[
          { key: 'row', title: t('organisation.import.row'), cell: (problem) => problem.row, width: '5rem' },
          {
            key: 'column',
            title: t('organisation.import.column'),
            cell: ({ column }) => (column === null ? '–' : t(`organisation.import.columnName.${column}`)),
            width: '11rem',
          },
          { key: 'value', title: t('organisation.import.value'), cell: (problem) => problem.value || '–' },
          {
            key: 'reason',
            title: t('organisation.import.reasonTitle'),
            cell: (problem) => t(`organisation.import.reason.${problem.reason}`),
          },
        ]}
        rowEnd={(problem) => <Level problem={problem} />}
      />
    </Card>
  );
}

function Level({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation('identity');
  return problem.level === 'error' ? (
    <Chip tone="red" icon={IconAlertTriangle}>
      {t('organisation.import.error')}
    </Chip>
  ) : (
    <Chip tone="amber" icon={IconInfoCircle}>
      {t('organisation.import.warning')}
    </Chip>
  );
}

function Rows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('identity');
  const { number } = useFormat();
  const column = (key: 'fullName' | 'title' | 'unit' | 'username' | 'phone') => ({
    key,
    title: t(`organisation.import.columnName.${key}`),
    cell: (row: ImportRow) => row[key] ?? '–',
  });
  return (
    <Card
      title={t('organisation.import.preview')}
      padding="none"
      aside={t('organisation.import.previewOf', {
        shown: number(preview.rows.length),
        all: number(preview.rowCount),
      })}
    >
      <DataTable
        label={t('organisation.import.preview')}
        rows={preview.rows}
        rowKey={(row) => String(row.row)}
        columns={[column('fullName'), column('title'), column('unit'), column('username'), column('phone')]}
      />
    </Card>
  );
}
