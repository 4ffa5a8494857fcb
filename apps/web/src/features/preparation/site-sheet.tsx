import { MEETING_LIMITS, positionOf, type SiteInput, type SiteView } from '@app/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { Conflict, type Told } from './conflict.js';
import { SaveSheet } from './save-sheet.js';
import { useEditing } from './use-editing.js';
import { useRemoveSite, useSaveSite } from './use-seat-acts.js';

/** A remote room with the one who answers for it; `site` null = a new one. */
export function SiteSheet({ site, onFold }: { readonly site: SiteView | null; readonly onFold: () => void }) {
  const { t } = useTranslation('preparation');
  const tell = useSiteWords();
  const { name = '', contactSeatId = null, contactPhone = null } = site ?? {};
  const editing = useEditing({ name, contactSeatId, contactPhone });
  const [tried, setTried] = useState(false);
  const saving = useSaveSite();
  const removing = useRemoveSite();
  const { form } = editing;
  const save = async (): Promise<void> => {
    setTried(true);
    if (form.name.trim() === '') return;
    const phone = form.contactPhone?.trim() ?? '';
    const input = { ...form, name: form.name.trim(), contactPhone: phone === '' ? null : phone, rev: site?.rev ?? 0 };
    if (await saving.run(site?.id ?? null, input)) onFold();
  };
  const remove = async (id: string): Promise<void> => {
    if (await removing.run(id)) onFold();
  };
  const nameMissing = tried && form.name.trim() === '' ? t('required.site') : undefined;
  const submit = (): void => void save();
  return (
    <SaveSheet
      title={t('siteTitle')}
      verb={t(site === null ? 'add' : 'save')}
      onFold={onFold}
      onSave={editing.theirs === null ? submit : null}
      busy={saving.busy}
      beside={
        site !== null && (
          <Button kind="text" icon={IconTrash} busy={removing.busy} onClick={() => void remove(site.id)}>
            {t('removeSite')}
          </Button>
        )
      }
    >
      <Form label={t('siteTitle')} onSubmit={submit}>
        <Conflict editing={editing} tell={tell} />
        {editing.theirs === null && <Refusal text={saving.problem ?? removing.problem} />}
        <SiteFields form={form} onChange={editing.set} nameMissing={nameMissing} />
      </Form>
    </SaveSheet>
  );
}

function useSiteWords(): (form: SiteInput) => readonly Told[] {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  return (told) => [
    { label: t('siteName'), text: told.name },
    { label: t('contact'), text: seats.find(({ id }) => id === told.contactSeatId)?.name ?? '' },
    { label: t('contactPhone'), text: told.contactPhone ?? '' },
  ];
}

interface SiteFieldsProps {
  readonly form: SiteInput;
  readonly onChange: (change: Partial<SiteInput>) => void;
  readonly nameMissing: string | undefined;
}

function SiteFields({ form, onChange, nameMissing }: SiteFieldsProps) {
  const { t } = useTranslation('preparation');
  const { seats } = useMeeting().meeting;
  return (
    <>
      <TextField
        label={t('siteName')}
        need="required"
        maxLength={MEETING_LIMITS.placeMax}
        value={form.name}
        error={nameMissing}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <ComboField
        label={t('contact')}
        need="optional"
        hint={t('contactHint')}
        options={seats.map((seat) => ({ value: seat.id, label: seat.name, detail: positionOf(seat) }))}
        value={form.contactSeatId}
        onChange={(contactSeatId) => onChange({ contactSeatId })}
      />
      <TextField
        label={t('contactPhone')}
        need="optional"
        type="tel"
        maxLength={MEETING_LIMITS.phoneMax}
        value={form.contactPhone ?? ''}
        onChange={(event) => onChange({ contactPhone: event.currentTarget.value })}
      />
    </>
  );
}
