import { type AgendaItemView, MEETING_LIMITS } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { Conflict } from './conflict.js';
import { SaveSheet } from './save-sheet.js';
import { useEditScript } from './use-agenda-acts.js';
import { useEditing } from './use-editing.js';

/** What the chair reads out on an item, and the conclusion prepared for it; for chair and secretaries. */
export function ScriptSheet({ item, onFold }: { readonly item: AgendaItemView; readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const stored = useMeeting().meeting.scripts.find(({ itemId }) => itemId === item.id);
  const editing = useEditing({ script: stored?.script ?? '', draftConclusion: stored?.draftConclusion ?? '' });
  const { run, busy, problem } = useEditScript();
  const save = async (): Promise<void> => {
    if (await run(item.id, { ...editing.form, rev: stored?.rev ?? 0 })) onFold();
  };
  const submit = (): void => void save();
  return (
    <SaveSheet
      title={t('script')}
      eyebrow={`${t('scriptOf', { number: item.number ?? '' })} · ${item.title}`}
      verb={t('save')}
      onFold={onFold}
      onSave={editing.theirs === null ? submit : null}
      busy={busy}
    >
      <Form label={t('script')} onSubmit={submit}>
        <Conflict
          editing={editing}
          tell={({ script, draftConclusion }) => [
            { label: t('scriptField'), text: script },
            { label: t('conclusionField'), text: draftConclusion },
          ]}
        />
        {editing.theirs === null && <Refusal text={problem} />}
        <TextAreaField
          label={t('scriptField')}
          hint={t('scriptHint')}
          rows={9}
          maxLength={MEETING_LIMITS.scriptMax}
          value={editing.form.script}
          onChange={(event) => editing.set({ script: event.currentTarget.value })}
        />
        <TextAreaField
          label={t('conclusionField')}
          rows={6}
          maxLength={MEETING_LIMITS.scriptMax}
          value={editing.form.draftConclusion}
          onChange={(event) => editing.set({ draftConclusion: event.currentTarget.value })}
        />
      </Form>
    </SaveSheet>
  );
}
