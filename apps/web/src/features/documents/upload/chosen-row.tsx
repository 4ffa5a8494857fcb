import { DOCUMENT_LIMITS } from '@app/contracts';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button/icon-button.js';
import { Card } from '../../../ui/card/card.js';
import { SelectField } from '../../../ui/field/select-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { Stack } from '../../../ui/page/page.js';
import { useKindOptions } from '../edit/rename-sheet.js';
import { itemOfOption, optionOf, useItemOptions } from '../item-options.js';
import { type ChosenFile } from './chosen-file.js';

export interface ChosenRowProps {
  readonly chosen: ChosenFile;
  readonly onChange: (chosen: ChosenFile) => void;
  readonly onLeaveOut: () => void;
}

/** One chosen file: what it will be called, where it goes. */
export function ChosenRow({ chosen, onChange, onLeaveOut }: ChosenRowProps) {
  const { t } = useTranslation('documents');
  const { bytes } = useFormat();
  const { file } = chosen;
  return (
    <Card
      ground="sunken"
      corners="medium"
      level={3}
      title={`${file.name} · ${bytes(file.size)}`}
      aside={<IconButton label={t('upload.drop1', { name: file.name })} icon={IconX} onClick={onLeaveOut} />}
    >
      <Stack>
        <TextField
          label={t('upload.name')}
          value={chosen.title}
          maxLength={DOCUMENT_LIMITS.titleMax}
          error={chosen.title.trim() === '' ? t('edit.titleMissing') : undefined}
          onChange={(event) => onChange({ ...chosen, title: event.currentTarget.value })}
        />
        <SelectField
          label={t('upload.item')}
          options={useItemOptions()}
          value={optionOf(chosen.itemId)}
          onChange={(value) => onChange({ ...chosen, itemId: itemOfOption(value) })}
        />
        <SelectField
          label={t('upload.kind')}
          options={useKindOptions()}
          value={chosen.kind}
          onChange={(kind) => onChange({ ...chosen, kind })}
        />
      </Stack>
    </Card>
  );
}
