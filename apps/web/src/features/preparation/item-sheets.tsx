import { type AgendaItemView, type Id, SECRET_ITEM_TITLE } from '@app/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Form } from '../../ui/form/form-layout.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import { Conflict } from './conflict.js';
import { ItemFields, type ItemForm, itemForm, itemInput, itemProblems, noItem, useItemWords } from './item-fields.js';
import { SaveSheet } from './save-sheet.js';
import { useAddItems, useEditItem, useRemoveItem } from './use-agenda-acts.js';
import { useEditing } from './use-editing.js';
import { type RemovedItem, removedItem } from './use-removed-item.js';

interface OfItem {
  readonly item: AgendaItemView;
  readonly onFold: () => void;
}

/** The title of a secret item is the same everywhere and not typed. */
const inputOf = (form: ItemForm) => ({ ...itemInput(form), ...(form.isSecret ? { title: SECRET_ITEM_TITLE } : {}) });

/** One item, edited; what somebody else saves meanwhile is shown beside it. */
export function ItemSheet({ item, onFold }: OfItem) {
  const { t } = useTranslation('preparation');
  const editing = useEditing(itemForm(item));
  const words = useItemWords();
  const { run, busy, problem } = useEditItem();
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (itemProblems(editing.form).length > 0) return;
    if (await run(item.id, { ...inputOf(editing.form), rev: item.rev })) onFold();
  };
  const submit = (): void => void save();
  return (
    <SaveSheet
      title={t('item', { number: item.number ?? '' })}
      verb={t('save')}
      onFold={onFold}
      onSave={editing.theirs === null ? submit : null}
      busy={busy}
    >
      <Form label={t('item', { number: item.number ?? '' })} onSubmit={submit}>
        <Conflict editing={editing} tell={words} />
        {editing.theirs === null && <Refusal text={problem} />}
        <ItemFields form={editing.form} onChange={editing.set} problems={tried ? itemProblems(editing.form) : []} />
      </Form>
    </SaveSheet>
  );
}

/** A new item at the end of the agenda, or at the end of the parts of another one. */
export function NewItemSheet({ parentId, onFold }: { readonly parentId: Id | null; readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const [form, setForm] = useState<ItemForm>(noItem);
  const { run, busy, problem } = useAddItems();
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (itemProblems(form).length > 0) return;
    if (await run([{ ...inputOf(form), parentId }])) onFold();
  };
  const submit = (): void => void save();
  return (
    <SaveSheet title={t('newItem')} verb={t('add')} onFold={onFold} onSave={submit} busy={busy}>
      <Form label={t('newItem')} onSubmit={submit}>
        <Refusal text={problem} />
        <ItemFields
          form={form}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          problems={tried ? itemProblems(form) : []}
        />
      </Form>
    </SaveSheet>
  );
}

/** Removing takes the script with it, so it has a second touch; the editor offers to put both back. */
export function RemoveItemSheet({
  item,
  onRemoved,
  onFold,
}: OfItem & { readonly onRemoved: (item: RemovedItem) => void }) {
  const { t } = useTranslation('preparation');
  const { items, scripts } = useMeeting().meeting;
  const { run, busy, problem } = useRemoveItem();
  const remove = async (): Promise<void> => {
    const before = removedItem(item, items, scripts);
    if ((await run(item.id)) === null) return;
    onRemoved(before);
    onFold();
  };
  return (
    <ConfirmSheet
      opened
      onBack={onFold}
      title={t('removeTitle')}
      consequence={
        <Stack>
          <p>{t('removeText', { title: item.title })}</p>
          <Refusal text={problem} />
        </Stack>
      }
      verb={t('remove')}
      icon={IconTrash}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
