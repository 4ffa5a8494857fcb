import { agendaInputs, type NewItemInput, parseAgenda } from '@app/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { type Column, DataTable } from '../../ui/table/data-table.js';
import { useUnits } from './item-fields.js';
import { SaveSheet } from './save-sheet.js';
import { useAddItems } from './use-agenda-acts.js';

/** A pasted agenda as it will be added: seen first, nothing stored before the button. */
interface PreviewRow {
  readonly key: string;
  readonly input: NewItemInput;
  readonly level: number;
  readonly presenter: string | null;
  readonly unit: string | null;
}

export function PasteSheet({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const [text, setText] = useState('');
  const rows = usePreview(text);
  const { run, busy, problem } = useAddItems();
  const add = async (): Promise<void> => {
    if (await run(rows.map(({ input }) => input))) onFold();
  };
  return (
    <SaveSheet
      title={t('pasteTitle')}
      verb={t('pasteAdd', { count: rows.length })}
      onFold={onFold}
      onSave={rows.length === 0 ? null : () => void add()}
      busy={busy}
    >
      <Form label={t('pasteTitle')} onSubmit={() => undefined}>
        <Refusal text={problem} />
        <TextAreaField
          label={t('pasteField')}
          hint={t('pasteHint')}
          rows={7}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.trim() !== '' && rows.length === 0 && <p role="status">{t('pasteNothing')}</p>}
        {rows.length > 0 && <Preview rows={rows} />}
      </Form>
    </SaveSheet>
  );
}

function usePreview(text: string): readonly PreviewRow[] {
  const { seats } = useMeeting().meeting;
  const units = useUnits();
  return useMemo(() => {
    const parsed = parseAgenda(text);
    return agendaInputs(parsed, { seats, units }).map((input, at) => ({
      key: String(at),
      input,
      level: parsed[at]?.level ?? 1,
      presenter: parsed[at]?.presenter ?? null,
      unit: parsed[at]?.unit ?? null,
    }));
  }, [text, seats, units]);
}

function Preview({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { t } = useTranslation('preparation');
  /** A name that means no seat or unit yet is said so, not dropped silently. */
  const named = (name: string | null, id: string | null): string =>
    name === null ? '–' : id === null ? `${name} (${t('pasteUnknown')})` : name;
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'title', title: t('column.title'), cell: ({ input, level }) => `${'– '.repeat(level - 1)}${input.title}` },
    { key: 'presenter', title: t('column.presenter'), cell: (row) => named(row.presenter, row.input.presenterSeatId) },
    { key: 'unit', title: t('column.unit'), cell: (row) => named(row.unit, row.input.owningUnitId) },
    { key: 'minutes', title: t('column.minutes'), align: 'end', cell: ({ input }) => input.minutesPlanned },
    { key: 'vote', title: t('column.vote'), cell: ({ input }) => t(input.hasVote ? 'yes' : 'no') },
  ];
  return <DataTable label={t('pastePreview')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
